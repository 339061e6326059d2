namespace Dispatch.Generated;

/// <summary>What a <see cref="FreeList"/> keeps.</summary>
internal abstract class PooledPublish
{
    /// <summary>The next one in the list; owned by the list.</summary>
    internal PooledPublish? NextFree;
}
