using System;
using System.Collections.Generic;
using System.Threading;

namespace Dispatch.Properties.Recording;

/// <summary>What the publish in flight has done so far. Programs are run one after the other, so there is one log.</summary>
public static class Recorder
{
    private static readonly Lock s_gate = new();
    private static List<string> s_log = [];
    private static CancellationTokenSource s_source = new();

    /// <summary>The token that the publish in flight was given.</summary>
    public static CancellationToken Token { get; private set; }

    /// <summary>How much has happened so far.</summary>
    public static int Count
    {
        get
        {
            lock (s_gate)
            {
                return s_log.Count;
            }
        }
    }

    public static void Start(bool isTokenPassed, bool isCancelledBefore)
    {
        lock (s_gate)
        {
            s_log = [];
            s_source = new CancellationTokenSource();
            Token = isTokenPassed ? s_source.Token : CancellationToken.None;
        }

        if (isCancelledBefore)
        {
            s_source.Cancel();
        }
    }

    public static void Write(string line)
    {
        lock (s_gate)
        {
            s_log.Add(line);
        }
    }

    public static void Cancel() => s_source.Cancel();

    public static IReadOnlyList<string> Finish()
    {
        lock (s_gate)
        {
            return s_log;
        }
    }
}
