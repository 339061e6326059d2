namespace Dispatch.EventFlow;

/// <summary>Why a flow could not be followed.</summary>
public enum UnknownReason
{
    /// <summary>More implementations than the options allow.</summary>
    SeveralImplementations,

    /// <summary>The published type is a base type, an interface or <c>object</c>.</summary>
    UnknownEventType,

    /// <summary>The path is longer than the options allow.</summary>
    DepthCap,

    /// <summary>A symbol did not resolve.</summary>
    Unresolved,
}
