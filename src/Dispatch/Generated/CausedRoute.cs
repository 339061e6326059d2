using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the way of an event that is published through a <see cref="PublishContext"/>.</summary>
/// <remarks>
/// A context knows its dispatcher as an interface, and a generic method of an interface is looked up at each call. So the route of the
/// dispatcher that was first is remembered for each event; with several dispatchers in a process the others are looked up.
/// </remarks>
/// <typeparam name="TEvent">The event.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class CausedRoute<TEvent>
{
    /// <summary>The one that is remembered.</summary>
    internal static CausedRoute<TEvent>? First;

    private protected CausedRoute(nint publisher) => Publisher = publisher;

    /// <summary>The type of the dispatcher.</summary>
    internal nint Publisher { get; }

    internal abstract void Publish(object dispatcher, in TEvent e, in PublishContext cause);

    internal abstract ValueTask PublishAsync(object dispatcher, TEvent e, in PublishContext cause, CancellationToken cancellationToken);
}

/// <summary>The route of one dispatcher, for callers that know its type by a compare only.</summary>
[DebuggerStepThrough]
internal sealed class CausedRoute<TDispatcher, TEvent>(EventRoute<TDispatcher, TEvent> route) : CausedRoute<TEvent>(typeof(TDispatcher).TypeHandle.Value)
    where TDispatcher : class
{
    internal override void Publish(object dispatcher, in TEvent e, in PublishContext cause) =>
        route.PublishCaused(Unsafe.As<TDispatcher>(dispatcher), in e, in cause);

    internal override ValueTask PublishAsync(object dispatcher, TEvent e, in PublishContext cause, CancellationToken cancellationToken) =>
        route.PublishCausedAsync(Unsafe.As<TDispatcher>(dispatcher), e, in cause, cancellationToken);
}
