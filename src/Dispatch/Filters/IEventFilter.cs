namespace Dispatch;

/// <summary>A synchronous filter for events of any type, and for commands without a result.</summary>
/// <remarks>
/// Put around a dispatcher, an event or an observer with <see cref="FilterAttribute{TFilter}"/>. The method is called on the
/// filter's own type with a struct as <c>next</c>, so the JIT compiles the whole chain as one piece; nothing is allocated. One
/// instance serves all publishes, also concurrent ones, unless <see cref="ObserverAttribute"/> says otherwise. Implement
/// <see cref="IAsyncEventFilter"/> as well if the filter is to surround asynchronous observers too.
/// </remarks>
public interface IEventFilter
{
    /// <summary>Runs around the rest: call <c>next.Invoke(in e)</c>, or do not, to end the publish here.</summary>
    /// <typeparam name="TEvent">The event type.</typeparam>
    /// <typeparam name="TNext">The rest.</typeparam>
    /// <param name="e">The event.</param>
    /// <param name="next">The rest.</param>
    void Invoke<TEvent, TNext>(in TEvent e, ref TNext next)
        where TNext : struct, INext<TEvent>;
}
