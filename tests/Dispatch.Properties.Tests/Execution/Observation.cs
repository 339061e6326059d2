using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Properties.Recording;

namespace Dispatch.Properties.Execution;

/// <summary>What a publish did, in a form that can be compared and read.</summary>
internal static class Observation
{
    public static async Task<string> OfAsync(Publication publication, Func<ValueTask> start)
    {
        Recorder.Start(publication.IsTokenPassed, publication.IsCancelledBefore);
        string outcome = "completed";
        ValueTask pending = default;
        try
        {
            pending = start();
        }
        catch (Exception exception)
        {
            outcome = (publication.IsAsync ? "thrown instead of returned: " : "failed: ") + Describe(exception);
        }

        try
        {
            await pending;
        }
        catch (Exception exception)
        {
            outcome = "failed: " + Describe(exception);
        }

        IReadOnlyList<string> log = Recorder.Finish();
        return string.Join("\n", log.Append(outcome));
    }

    private static string Describe(Exception exception) => exception switch
    {
        AggregateException several => $"several [{string.Join("; ", several.InnerExceptions.Select(Describe))}]",
        SynchronousPublishException synchronous => $"synchronous publish of {synchronous.EventType} to {(synchronous.Observer.Contains('<') ? "subscription" : synchronous.Observer.Replace('+', '.'))}",
        UnusableFilterException { Message: { } message } when message.Contains("asynchronous subscription", StringComparison.Ordinal) => "filter around an asynchronous subscription",
        AmbiguousEventException ambiguous => $"ambiguous {ambiguous.EventType}",
        TaskCanceledException => "cancelled",
        OperationCanceledException cancelled when cancelled.Message == new OperationCanceledException().Message => "cancelled",
        _ => $"{exception.GetType().Name} {exception.Message}",
    };
}
