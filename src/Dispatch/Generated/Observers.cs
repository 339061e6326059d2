using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Dispatch.Generated;

/// <summary>For generated code: the creation of observers on the first publish.</summary>
/// <remarks>
/// One method each, where the base library has many overloads that the compiler would have to choose from a thousand times.
/// Nothing here is a synchronized method, which would not be compiled ahead of time.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public static class Observers
{
    internal const byte Ready = 1;

    /// <summary>Whether a request's handler is there, and visible to this thread.</summary>
    /// <param name="ready">The request's flag.</param>
    /// <returns>Whether it is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreReady(ref bool ready) => Volatile.Read(ref ready);

    /// <summary>Makes a request's handler visible to all threads.</summary>
    /// <param name="ready">The request's flag.</param>
    public static void SetReady(ref bool ready) => Volatile.Write(ref ready, true);

    /// <summary>Whether an event's observers are all that there is to call, in a dispatcher that shares its subscriptions with other scopes.</summary>
    /// <param name="state">Whether the observers are there.</param>
    /// <param name="shared">The subscriptions of all scopes.</param>
    /// <returns>Whether the observers are all that there is to call.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreReady(ref byte state, SubscriptionHub shared) => Volatile.Read(ref state) == Ready && !shared.Any;

    /// <summary>Whether there is nothing to create or to find out.</summary>
    /// <param name="state">What is known of the event.</param>
    /// <returns>Whether all is known.</returns>
    public static bool AreKnown(ref byte state) => Volatile.Read(ref state) != 0;

    /// <summary>Makes an event's observers visible to all threads, and finds out whether anything is subscribed.</summary>
    /// <param name="state">What is known of the event.</param>
    /// <param name="hub">The dispatcher's subscriptions; null while there have never been any.</param>
    /// <param name="type">The event.</param>
    /// <returns>Whether the observers are all that there is to call.</returns>
    public static bool SetReady(ref byte state, ref SubscriptionHub? hub, Type type)
    {
        // Until something subscribes there is no hub whose gate could be held.
        return state == Ready || (hub is null && TrySetReady(ref state, ref hub)) || hub!.SetReady(ref state, type);
    }

    /// <summary>The same in a dispatcher that shares its subscriptions with other scopes.</summary>
    /// <param name="state">Set to say that the observers are there.</param>
    /// <param name="shared">The subscriptions of all scopes.</param>
    /// <returns>Whether the observers are all that there is to call.</returns>
    public static bool SetReady(ref byte state, SubscriptionHub shared)
    {
        Volatile.Write(ref state, Ready);
        return !shared.Any;
    }

    /// <summary>The subscriptions of a dispatcher, created when first asked for.</summary>
    /// <param name="hub">The field.</param>
    /// <returns>The one object.</returns>
    public static SubscriptionHub HubOf(ref SubscriptionHub? hub)
    {
        if (Volatile.Read(ref hub) is { } existing)
        {
            return existing;
        }

        return CreateHub(ref hub);
    }

    /// <summary>Makes an event's observers visible to all threads unless there are, or have been, subscriptions.</summary>
    /// <param name="state">What is known of the event.</param>
    /// <param name="hub">The dispatcher's subscriptions.</param>
    /// <returns>Whether the observers are all that there is to call.</returns>
    public static bool TrySetReady(ref byte state, ref SubscriptionHub? hub)
    {
        // Nobody else locks the type.
        lock (typeof(Observers))
        {
            if (hub is null)
            {
                Volatile.Write(ref state, Ready);
            }

            return hub is null;
        }
    }

    private static SubscriptionHub CreateHub(ref SubscriptionHub? hub)
    {
        lock (typeof(Observers))
        {
            if (hub is null)
            {
                Volatile.Write(ref hub, new SubscriptionHub());
            }

            return hub;
        }
    }

    /// <summary>Whether an observer is to be made: it is not there, and no container has it.</summary>
    /// <typeparam name="T">The observer.</typeparam>
    /// <param name="field">Its field, set to the container's.</param>
    /// <param name="container">The container, or null. Not its type, whose assembly need not be loaded then.</param>
    /// <returns>Whether to make one.</returns>
    public static bool IsMissing<T>(ref T? field, object? container)
        where T : class => field is null && (container is null || !Take(ref field, container));

    private static bool Take<T>(ref T? field, object container)
        where T : class
    {
        if (ObserverServices.Find(container, typeof(T)) is not T found)
        {
            return false;
        }

        Keep(ref field, found);
        return true;
    }

    /// <summary>Keeps a new observer unless another thread was first.</summary>
    /// <typeparam name="T">The observer.</typeparam>
    /// <param name="field">Its field.</param>
    /// <param name="created">The new one.</param>
    public static void Keep<T>(ref T? field, T created)
        where T : class => Interlocked.CompareExchange(ref field, created, null);
}
