using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>An asynchronous filter for one event type and the types derived from it.</summary>
/// <remarks>
/// As <see cref="IAsyncEventFilter"/>, but <c>InvokeAsync</c> can use the members of the event. On a dispatcher it surrounds
/// the events that it fits and no others. A struct event is boxed if <typeparamref name="TEvent"/> is an interface of it (DSP0045).
/// </remarks>
/// <typeparam name="TEvent">The event type.</typeparam>
public interface IAsyncEventFilter<TEvent>
{
    /// <summary>Runs around the rest: await <c>next.InvokeAsync(e, cancellationToken)</c>, or do not, to end the publish here.</summary>
    /// <typeparam name="TNext">The rest.</typeparam>
    /// <param name="e">The event.</param>
    /// <param name="next">The rest. Its event must be of the published type.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <returns>The publish, as seen from outside this filter.</returns>
    ValueTask InvokeAsync<TNext>(TEvent e, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<TEvent>;
}
