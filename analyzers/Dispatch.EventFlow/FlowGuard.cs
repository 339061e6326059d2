namespace Dispatch.EventFlow;

/// <summary>A condition on the way to a publish.</summary>
/// <param name="Text">The condition as written, shortened; negated conditions start with <c>!</c>.</param>
/// <param name="Breaker">What the condition is recognised as.</param>
/// <param name="Location">Where it is.</param>
public sealed record FlowGuard(string Text, Breaker Breaker, FlowLocation Location);
