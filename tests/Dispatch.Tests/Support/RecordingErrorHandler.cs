using System;
using System.Collections.Concurrent;

namespace Dispatch.Tests.Support;

public sealed class RecordingErrorHandler : IDispatchErrorHandler
{
    public ConcurrentQueue<(Type Event, DispatchFailure Failure)> Failures { get; } = [];

    public Exception? Throws { get; set; }

    public void OnFailure<TEvent>(in TEvent e, in DispatchFailure failure)
    {
        Failures.Enqueue((typeof(TEvent), failure));
        if (Throws is not null)
        {
            throw Throws;
        }
    }
}
