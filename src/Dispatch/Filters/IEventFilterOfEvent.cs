namespace Dispatch;

/// <summary>A synchronous filter for one event type and the types derived from it.</summary>
/// <remarks>
/// As <see cref="IEventFilter"/>, but <c>Invoke</c> can use the members of the event. On a dispatcher it surrounds the events
/// that it fits and no others. A struct event is boxed if <typeparamref name="TEvent"/> is an interface of it (DSP0045).
/// </remarks>
/// <typeparam name="TEvent">The event type.</typeparam>
public interface IEventFilter<TEvent>
{
    /// <summary>Runs around the rest: call <c>next.Invoke(in e)</c>, or do not, to end the publish here.</summary>
    /// <typeparam name="TNext">The rest.</typeparam>
    /// <param name="e">The event.</param>
    /// <param name="next">The rest. Its event must be of the published type.</param>
    void Invoke<TNext>(in TEvent e, ref TNext next)
        where TNext : struct, INext<TEvent>;
}
