using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>A route whose publishes can wait for their turn.</summary>
internal interface IQueuedRoute<TDispatcher, TEvent>
    where TDispatcher : class
{
    /// <summary>Calls the observers, awaiting each. Never throws.</summary>
    ValueTask RunQueuedAsync(TDispatcher dispatcher, in TEvent e, in PublishContext context, CancellationToken cancellationToken);
}
