using System;

namespace Dispatch;

/// <summary>
/// Accepts that a publish leads back to itself: on the method that publishes, on its class, or on the event. Cycles through
/// it are in the graph but are not reported (DSP1001 to DSP1006).
/// </summary>
/// <remarks>Read at compile time only; it changes nothing at run time.</remarks>
/// <param name="reason">Why the cycle ends, or why it may go on; it stands in the graph.</param>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum,
    Inherited = false)]
public sealed class AllowCycleAttribute(string reason) : Attribute
{
    /// <summary>Why the cycle ends, or why it may go on.</summary>
    public string Reason { get; } = reason;
}
