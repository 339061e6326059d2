namespace Dispatch;

/// <summary>What a synchronous subscription does with an event, which is passed without a copy.</summary>
/// <typeparam name="TEvent">The event type.</typeparam>
/// <param name="e">The event.</param>
public delegate void EventAction<TEvent>(in TEvent e);
