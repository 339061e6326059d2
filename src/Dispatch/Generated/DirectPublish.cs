using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Dispatch.Generated;

/// <summary>For generated code: the publish of an event that is no more than one check and the calls of its observers.</summary>
/// <remarks>Not a part of the route, which is a big class: the first publish of an event then loads none.</remarks>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TEvent">The event.</typeparam>
/// <typeparam name="TPassed">See <see cref="ISyncCalls{TPassed}"/>; as a reference it is no other than the event's own.</typeparam>
/// <typeparam name="TCalls">The calls.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public static class DirectPublish<TDispatcher, TEvent, TPassed, TCalls>
    where TDispatcher : class
    where TCalls : struct, ISyncCalls<TPassed>
{
    /// <summary>Publishes.</summary>
    /// <remarks>Nothing here has a method of its own that need not: each one is compiled at start.</remarks>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">The event.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(TDispatcher dispatcher, in TEvent e)
    {
        if (Unsafe.As<byte, EventState>(ref TCalls.Run(dispatcher, ref Unsafe.NullRef<TPassed>(), creates: false, calls: false)).Value == Observers.Ready)
        {
            // A reference to an object is what the struct around one is.
            TCalls.Run(dispatcher, ref Unsafe.As<TEvent, TPassed>(ref Unsafe.AsRef(in e)), creates: false, calls: true);
        }
        else
        {
            RunFirst(dispatcher, e);
        }
    }

    /// <summary>Creates the observers unless they are there.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <returns>Whether they are all that there is to call.</returns>
    internal static bool Prepare(TDispatcher dispatcher)
    {
        ref byte state = ref TCalls.Run(dispatcher, ref Unsafe.NullRef<TPassed>(), creates: true, calls: false);

        // No barrier is needed: whoever creates an observer unless it is there has read its field.
        return state == Observers.Ready || Observers.SetReady(ref state, ref Unsafe.As<ISubscriptionOwner>(dispatcher).Hub, typeof(TEvent));
    }

    /// <summary>
    /// With a copy of the event: if its address were taken, a caller into which the publish is inlined would keep the event in
    /// memory and load it again for each observer.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void RunFirst(TDispatcher dispatcher, TEvent e)
    {
        // As Prepare does: a call less to compile at start.
        ref byte state = ref TCalls.Run(dispatcher, ref Unsafe.NullRef<TPassed>(), creates: true, calls: false);
        ref SubscriptionHub? hub = ref Unsafe.As<ISubscriptionOwner>(dispatcher).Hub;
        if (state == Observers.Ready || hub is null && Observers.TrySetReady(ref state, ref hub) || Observers.SetReady(ref state, ref hub, typeof(TEvent)))
        {
            TCalls.Run(dispatcher, ref Unsafe.As<TEvent, TPassed>(ref e), creates: false, calls: true);
        }
        else
        {
            RunSubscribed(dispatcher, in e);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunSubscribed(TDispatcher dispatcher, in TEvent e) =>
        DirectRoute<TDispatcher, TEvent, TPassed, TCalls>.Instance.PublishSubscribed(dispatcher, in e, default);
}
