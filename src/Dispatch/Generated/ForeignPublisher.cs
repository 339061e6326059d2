using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Dispatch.Generated;

/// <summary>For generated code: the other way of an intercepted call, where the publisher is none of the known dispatchers.</summary>
/// <remarks>The event is copied, and only here: if the caller's variable were handed on, the JIT would keep it in memory on the direct way too.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public static class ForeignPublisher
{
    /// <summary>Publishes through the interface.</summary>
    /// <typeparam name="TEvent">The event type.</typeparam>
    /// <param name="publisher">The publisher.</param>
    /// <param name="e">The event.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Publish<TEvent>(IPublisher publisher, TEvent e) => publisher.Publish<TEvent>(in e);

    /// <summary>Publishes through the interface of one event.</summary>
    /// <typeparam name="TEvent">The event type.</typeparam>
    /// <param name="publisher">The publisher.</param>
    /// <param name="e">The event.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PublishOne<TEvent>(IPublisher<TEvent> publisher, TEvent e) => publisher.Publish(in e);
}
