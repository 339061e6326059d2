namespace Dispatch;

/// <summary>What a synchronous subscription does with an event, given its state, so that the delegate needs no closure.</summary>
/// <typeparam name="TEvent">The event type.</typeparam>
/// <typeparam name="TState">The state that was passed to <c>Subscribe</c>.</typeparam>
/// <param name="state">The state.</param>
/// <param name="e">The event.</param>
public delegate void EventAction<TEvent, in TState>(TState state, in TEvent e);
