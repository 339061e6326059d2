using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Properties.Recording;

/// <summary>What filters of random programs do: one letter of their script, chosen by how much has happened before.</summary>
public static class Around
{
    /// <summary>Letters that a synchronous filter can play.</summary>
    public const string Synchronous = "....s2baWwc";

    /// <summary>Letters that an asynchronous filter can play.</summary>
    public const string Asynchronous = "....s2baWwcyyY";

    public static void Run<TEvent, TNext>(string who, string script, in TEvent e, ref TNext next)
        where TNext : struct, INext<TEvent>
    {
        char letter = Begin<TEvent>(who, script);
        switch (letter)
        {
            case 's':
                return;
            case 'W' or 'w':
                try
                {
                    next.Invoke(in e);
                }
                catch (Exception exception) when (letter == 'w' || exception is not OperationCanceledException)
                {
                    Swallow(who, exception);
                }

                return;
            case '2':
                next.Invoke(in e);
                break;
        }

        next.Invoke(in e);
        End(who, letter);
    }

    public static ValueTask RunAsync<TEvent, TNext>(string who, string script, TEvent e, TNext next, CancellationToken token)
        where TNext : struct, IAsyncNext<TEvent>
    {
        // Also a filter that throws before it returns a task only fails the publish.
        char letter = Begin<TEvent>(who + (token == Recorder.Token ? " same token" : " other token"), script);
        return letter == 's' ? default : ContinueAsync(who, letter, e, next, token);
    }

    private static async ValueTask ContinueAsync<TEvent, TNext>(string who, char letter, TEvent e, TNext next, CancellationToken token)
        where TNext : struct, IAsyncNext<TEvent>
    {
        switch (letter)
        {
            case 'W' or 'w':
                try
                {
                    await next.InvokeAsync(e, token);
                }
                catch (Exception exception) when (letter == 'w' || exception is not OperationCanceledException)
                {
                    Swallow(who, exception);
                }

                return;
            case '2':
                await next.InvokeAsync(e, token);
                break;
            case 'y' or 'Y':
                await Task.Yield();
                Recorder.Write(who + " resumed");
                break;
        }

        await next.InvokeAsync(e, token);
        End(who, letter == 'Y' ? 'a' : letter);
    }

    private static char Begin<TEvent>(string who, string script)
    {
        char letter = script[Recorder.Count % script.Length];
        Recorder.Write($"{who} {letter} {typeof(TEvent)}");
        if (letter == 'b')
        {
            throw new InvalidOperationException(who + " before");
        }

        if (letter == 'c')
        {
            Recorder.Cancel();
        }

        return letter;
    }

    private static void End(string who, char letter)
    {
        Recorder.Write(who + " end");
        if (letter == 'a')
        {
            throw new ArgumentException(who + " after");
        }
    }

    private static void Swallow(string who, Exception exception) =>
        Recorder.Write($"{who} swallowed {(exception is OperationCanceledException ? "cancellation" : exception.GetType().Name)}");
}
