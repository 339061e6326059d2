namespace Dispatch.Generators.Planning;

/// <summary>How publishes from inside observers are made.</summary>
/// <param name="HasContexts">Whether an observer takes a context.</param>
internal sealed record NestingPlan(bool HasContexts);
