using System.Threading;

namespace Dispatch.Generated;

/// <summary>A small number for each type that is used as an event or as a key with subscriptions; -1 for types that can be unloaded.</summary>
internal static class TypeIndex<T>
{
    internal static readonly int Value = typeof(T).IsCollectible ? -1 : TypeIndex.Take();
}

/// <summary>Gives out the numbers.</summary>
internal static class TypeIndex
{
    private static int s_next;

    internal static int Take() => Interlocked.Increment(ref s_next) - 1;
}
