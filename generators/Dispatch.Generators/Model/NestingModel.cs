namespace Dispatch.Generators.Model;

/// <summary>How a dispatcher runs observers and what they publish.</summary>
/// <param name="IsBreadthFirst">Whether what an observer publishes waits until the others have run.</param>
/// <param name="MaxDepth">How many publishes may be inside one another; 0: the compiler decides.</param>
/// <param name="DeclaresUnobserved">Whether the method for events that nobody observes can be declared.</param>
/// <param name="CallsUnobserved">Whether the user has written it.</param>
/// <param name="IsParallel">Whether the observers of events that declare nothing run at the same time.</param>
/// <param name="Events">What it declares for single events.</param>
internal sealed record NestingModel(bool IsBreadthFirst, int MaxDepth, bool DeclaresUnobserved, bool CallsUnobserved, bool IsParallel, EquatableArray<EventConcurrencyModel> Events);

/// <summary>Whether the observers of one event run at the same time.</summary>
internal sealed record EventConcurrencyModel(string EventTypeName, bool IsParallel);
