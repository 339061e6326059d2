using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Properties.Recording;

/// <summary>What observers of random programs do: one letter of their script, chosen by the value of the event.</summary>
public static class Act
{
    /// <summary>Letters that a synchronous observer can play.</summary>
    public const string Synchronous = "....tfocx";

    /// <summary>Letters that an asynchronous observer can play.</summary>
    public const string Asynchronous = "..yyyycZtfFYoOCxX";

    public static void Void(string who, int value, string script)
    {
        Recorder.Write($"{who} {value}");
        _ = Play(who, value, script[value % script.Length]);
    }

    public static ValueTask ValueTask(string who, int value, string script)
    {
        Recorder.Write($"{who} {value}");
        return Play(who, value, script[value % script.Length]);
    }

    public static ValueTask ValueTask(string who, int value, string script, CancellationToken token)
    {
        Recorder.Write($"{who} {value} {(token == Recorder.Token ? "same token" : "other token")}");
        return Play(who, value, script[value % script.Length]);
    }

    public static Task Task(string who, int value, string script) => ValueTask(who, value, script).AsTask();

    public static Task Task(string who, int value, string script, CancellationToken token) => ValueTask(who, value, script, token).AsTask();

    private static ValueTask Play(string who, int value, char letter)
    {
        string message = $"{who} {value}";
        switch (letter)
        {
            case 't':
                throw new InvalidOperationException(message);
            case 'f':
                throw new InvalidOperationException("fatal " + message);
            case 'o':
                throw new OperationCanceledException(message);
            case 'c':
                Recorder.Cancel();
                return default;
            case 'x':
                Recorder.Cancel();
                throw new OperationCanceledException(message, Recorder.Token);
            case 'F':
                return System.Threading.Tasks.ValueTask.FromException(new ArgumentException(message));
            case 'C':
                return System.Threading.Tasks.ValueTask.FromCanceled(new CancellationToken(canceled: true));
            case 'y' or 'Y' or 'O' or 'X' or 'Z':
                return Suspend(message, letter);
            default:
                return default;
        }
    }

    private static async ValueTask Suspend(string message, char letter)
    {
        await System.Threading.Tasks.Task.Yield();
        Recorder.Write(message + " resumed");
        switch (letter)
        {
            case 'Y':
                throw new NotSupportedException(message);
            case 'O':
                throw new OperationCanceledException(message);
            case 'X':
                Recorder.Cancel();
                throw new OperationCanceledException(message, Recorder.Token);
            case 'Z':
                Recorder.Cancel();
                break;
        }
    }
}
