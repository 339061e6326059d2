using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the route of an event whose publish is no more than one check and the calls of its observers.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TEvent">The event.</typeparam>
/// <typeparam name="TPassed">See <see cref="ISyncCalls{TPassed}"/>.</typeparam>
/// <typeparam name="TCalls">The calls.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public sealed class DirectRoute<TDispatcher, TEvent, TPassed, TCalls> : SyncEventRoute<TDispatcher, TEvent>
    where TDispatcher : class
    where TCalls : struct, ISyncCalls<TPassed>
{
    /// <summary>The one route of the event.</summary>
    public static readonly DirectRoute<TDispatcher, TEvent, TPassed, TCalls> Instance = new();

    private DirectRoute()
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override void Publish(TDispatcher dispatcher, in TEvent e)
    {
        // As the generated publish does, whose class would have to be looked up first.
        if (IsReady(dispatcher))
        {
            TCalls.Run(dispatcher, ref Unsafe.As<TEvent, TPassed>(ref Unsafe.AsRef(in e)), creates: false, calls: true);
        }
        else
        {
            RunFirst(dispatcher, e);
        }
    }

    /// <inheritdoc/>
    public override ValueTask PublishAsync(TDispatcher dispatcher, TEvent e, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!IsReady(dispatcher))
            {
                return PublishNowAsync(dispatcher, in e, ContextOf(dispatcher), cancellationToken);
            }

            TCalls.Run(dispatcher, ref Unsafe.As<TEvent, TPassed>(ref Unsafe.AsRef(in e)), creates: false, calls: true);
        }
        catch (Exception exception)
        {
            return AsyncPublish.Failed(exception);
        }

        return default;
    }

    /// <inheritdoc/>
    protected internal override bool Prepare(TDispatcher dispatcher)
    {
        ref byte state = ref TCalls.Run(dispatcher, ref Unsafe.NullRef<TPassed>(), creates: true, calls: false);

        // No barrier is needed: whoever creates an observer unless it is there has read its field.
        return Observers.SetReady(ref state, ref Unsafe.As<ISubscriptionOwner>(dispatcher).Hub, typeof(TEvent));
    }

    /// <inheritdoc/>
    protected internal override int StepCount => TCalls.StepCount;

    /// <inheritdoc/>
    protected internal override bool IsGuarded => TCalls.IsGuarded;

    /// <inheritdoc/>
    protected internal override void Observe(TDispatcher dispatcher, int step, in TEvent e, in PublishContext context)
    {
        if (TCalls.IsGuarded || TCalls.StepCount != 1)
        {
            TCalls.Observe(dispatcher, step, ref Unsafe.As<TEvent, TPassed>(ref Unsafe.AsRef(in e)));
        }
        else
        {
            TCalls.Run(dispatcher, ref Unsafe.As<TEvent, TPassed>(ref Unsafe.AsRef(in e)), creates: false, calls: true);
        }
    }

    /// <inheritdoc/>
    protected internal override int OrderOf(int step) => TCalls.OrderOf(step);

    /// <inheritdoc/>
    protected internal override void Guard(TDispatcher dispatcher, bool enters, in PublishContext context) => TCalls.Guard(dispatcher, enters);

    /// <summary>Whether the observers are there, and all that there is to call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsReady(TDispatcher dispatcher) =>
        Unsafe.As<byte, EventState>(ref TCalls.Run(dispatcher, ref Unsafe.NullRef<TPassed>(), creates: false, calls: false)).Value == Observers.Ready;

    /// <summary>
    /// With a copy of the event: if its address were taken, a caller into which the publish is inlined would keep the event in
    /// memory and load it again for each observer.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunFirst(TDispatcher dispatcher, TEvent e)
    {
        if (Instance.Prepare(dispatcher))
        {
            TCalls.Run(dispatcher, ref Unsafe.As<TEvent, TPassed>(ref e), creates: false, calls: true);
        }
        else
        {
            Instance.PublishSubscribed(dispatcher, in e, default);
        }
    }
}
