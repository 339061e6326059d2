using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>An event that nobody observes.</summary>
[DebuggerStepThrough]
internal sealed class UnobservedRoute<TDispatcher, TEvent> : EventRoute<TDispatcher, TEvent>
    where TDispatcher : class
{
    internal static readonly UnobservedRoute<TDispatcher, TEvent> Instance = new();

    public override void Publish(TDispatcher dispatcher, in TEvent e)
    {
    }

    public override ValueTask PublishAsync(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled(cancellationToken) : default;
}
