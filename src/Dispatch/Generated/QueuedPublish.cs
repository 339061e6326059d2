using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>A publish that waits for its turn in a <see cref="PublishQueue"/>. Pooled; used for one publish.</summary>
internal abstract class QueuedPublish : PooledPublish
{
    /// <summary>The next one in the queue; owned by the queue.</summary>
    internal QueuedPublish? Next;

    /// <summary>The route, also while this object is free, so that the next publish of the same event knows it again.</summary>
    internal object? Route;

    /// <summary>Calls the observers and gives this object back. Of a synchronous publish.</summary>
    internal abstract void Run(PublishQueue queue);

    /// <summary>Calls the observers, awaiting each, and gives this object back. Never throws.</summary>
    internal abstract ValueTask RunAsync(PublishQueue queue);

    /// <summary>Gives this object back unused.</summary>
    internal abstract void Recycle();
}
