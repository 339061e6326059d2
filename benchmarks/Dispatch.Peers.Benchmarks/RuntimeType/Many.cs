using System.Threading.Tasks;

namespace Dispatch.Peers.Benchmarks;

/// <summary>One of a thousand event types, for publishing by runtime type; <c>ManyEvents.targets</c> writes them.</summary>
public abstract record Many
{
    /// <summary>How many observers were called, of all contenders together.</summary>
    public static long Seen;

    /// <summary>The limit: a virtual method that knows its observer.</summary>
    public abstract ValueTask Raise();
}
