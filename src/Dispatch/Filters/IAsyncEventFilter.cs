using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>An asynchronous filter for events of any type, and for commands without a result.</summary>
/// <remarks>
/// Put around a dispatcher, an event or an observer with <see cref="FilterAttribute{TFilter}"/>. One that is not an
/// <see cref="IEventFilter"/> as well makes what it surrounds asynchronous. Nothing is allocated by the dispatcher; an
/// <c>async</c> method allocates when it suspends, unless it is marked
/// <c>[AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]</c>. One instance serves all publishes, also concurrent
/// ones, unless <see cref="ObserverAttribute"/> says otherwise.
/// </remarks>
public interface IAsyncEventFilter
{
    /// <summary>Runs around the rest: await <c>next.InvokeAsync(e, cancellationToken)</c>, or do not, to end the publish here.</summary>
    /// <typeparam name="TEvent">The event type.</typeparam>
    /// <typeparam name="TNext">The rest.</typeparam>
    /// <param name="e">The event.</param>
    /// <param name="next">The rest.</param>
    /// <param name="cancellationToken">The token of the publish.</param>
    /// <returns>The publish, as seen from outside this filter.</returns>
    ValueTask InvokeAsync<TEvent, TNext>(TEvent e, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<TEvent>;
}
