namespace Dispatch;

/// <summary>Whether a subscription wants an event, given its state, so that the delegate needs no closure.</summary>
/// <typeparam name="TEvent">The event type.</typeparam>
/// <typeparam name="TState">The state that was passed to <c>Subscribe</c>.</typeparam>
/// <param name="state">The state.</param>
/// <param name="e">The event.</param>
/// <returns>Whether it does.</returns>
public delegate bool EventPredicate<TEvent, in TState>(TState state, in TEvent e);
