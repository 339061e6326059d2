namespace Dispatch.Generators.Planning;

/// <summary>How publishes from inside observers are made, and what becomes of those that nobody observes.</summary>
/// <param name="HasContexts">Whether an observer takes a context.</param>
/// <param name="DeclaresUnobserved">Whether to declare the method for events that nobody observes.</param>
/// <param name="CallsUnobserved">Whether to call it.</param>
internal sealed record NestingPlan(bool HasContexts, bool DeclaresUnobserved, bool CallsUnobserved);
