namespace Dispatch.Generators.Model;

/// <summary>How a dispatcher runs observers and what they publish.</summary>
/// <param name="IsParallel">Whether the observers of events that declare nothing run at the same time.</param>
/// <param name="Events">What it declares for single events.</param>
internal sealed record NestingModel(bool IsParallel, EquatableArray<EventConcurrencyModel> Events);

/// <summary>Whether the observers of one event run at the same time.</summary>
internal sealed record EventConcurrencyModel(string EventTypeName, bool IsParallel);
