namespace Dispatch.EventFlow;

/// <summary>A condition on the way to a publish.</summary>
/// <param name="Text">The condition as written, shortened; negated conditions start with <c>!</c>.</param>
/// <param name="Breaker">What the condition is recognised as.</param>
/// <param name="Location">Where it is.</param>
public sealed record FlowGuard(string Text, Breaker Breaker, FlowLocation Location)
{
    /// <summary>Where a re-entrancy flag is reset outside a <c>finally</c>; nowhere if it is reset safely or never.</summary>
    public FlowLocation UnsafeReset { get; init; } = FlowLocation.None;
}
