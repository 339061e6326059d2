namespace Dispatch;

/// <summary>Whether a subscription wants an event.</summary>
/// <typeparam name="TEvent">The event type.</typeparam>
/// <param name="e">The event.</param>
/// <returns>Whether it does.</returns>
public delegate bool EventPredicate<TEvent>(in TEvent e);
