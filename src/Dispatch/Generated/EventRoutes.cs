using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;

namespace Dispatch.Generated;

/// <summary>For generated code: finds the route of an event by its type, in constant time and filled on demand.</summary>
/// <remarks>
/// Nothing is built at start: a type is resolved through the generated switch when it is first published. Collectible types
/// are resolved on every publish instead of being remembered, so that they can be unloaded.
/// </remarks>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class EventRoutes<TDispatcher>
    where TDispatcher : class
{
    private readonly object _gate = new();
    private Entry[] _entries = new Entry[16];
    private int _count;

    /// <summary>The route of exactly this type, or null. Implemented by a generated switch over the keys.</summary>
    /// <param name="key">The key of the type.</param>
    /// <param name="type">The type.</param>
    /// <returns>The route.</returns>
    protected abstract EventRoute<TDispatcher>? Create(uint key, Type type);

    /// <summary>The interfaces, and the abstract classes, that have observers.</summary>
    /// <returns>The types; empty if there are none.</returns>
    protected virtual Type[] ObservedInterfaces() => [];

    /// <summary>The route for an event of static type <typeparamref name="TEvent"/>, for the one slot that each type has.</summary>
    /// <typeparam name="TEvent">The event type.</typeparam>
    /// <returns>The route; one that does nothing if the type has no observers.</returns>
    public EventRoute<TDispatcher, TEvent> Of<TEvent>()
    {
        if (Nullable.GetUnderlyingType(typeof(TEvent)) is not null)
        {
            return new BoxedRoute<TDispatcher, TEvent>(this);
        }

        return Resolve(typeof(TEvent)) switch
        {
            EventRoute<TDispatcher, TEvent> exact => exact,
            { } inherited => new InheritedRoute<TDispatcher, TEvent>(inherited),
            null => new UnobservedRoute<TDispatcher, TEvent>(),
        };
    }

    /// <summary>The route for the runtime type of an event.</summary>
    /// <param name="e">The event.</param>
    /// <returns>The route; one that does nothing if the type has no observers.</returns>
    public EventRoute<TDispatcher> For(object e)
    {
        nint handle = e.GetType().TypeHandle.Value;
        Entry[] entries = _entries;
        int mask = entries.Length - 1;
        for (int index = Start(handle) & mask; ; index = (index + 1) & mask)
        {
            ref Entry entry = ref entries[index];
            nint found = Volatile.Read(ref entry.Handle);
            if (found == handle)
            {
                return entry.Route;
            }

            if (found == 0)
            {
                return Add(e.GetType());
            }
        }
    }

    private EventRoute<TDispatcher> Add(Type type)
    {
        EventRoute<TDispatcher> route = Resolve(type) ?? UnobservedRoute<TDispatcher, object>.Instance;
        if (type.IsCollectible)
        {
            return route;
        }

        lock (_gate)
        {
            if ((_count + 1) * 2 > _entries.Length)
            {
                Grow();
            }

            Insert(_entries, type.TypeHandle.Value, route, ref _count);
        }

        return route;
    }

    private void Grow()
    {
        var larger = new Entry[_entries.Length * 2];
        int count = 0;
        foreach (Entry entry in _entries)
        {
            if (entry.Handle != 0)
            {
                Insert(larger, entry.Handle, entry.Route, ref count);
            }
        }

        Volatile.Write(ref _entries, larger);
    }

    private static void Insert(Entry[] entries, nint handle, EventRoute<TDispatcher> route, ref int count)
    {
        int mask = entries.Length - 1;
        int index = Start(handle) & mask;
        while (entries[index].Handle != 0)
        {
            if (entries[index].Handle == handle)
            {
                return;
            }

            index = (index + 1) & mask;
        }

        // Readers take no lock: they must see the route before the handle.
        entries[index].Route = route;
        Volatile.Write(ref entries[index].Handle, handle);
        count++;
    }

    private static int Start(nint handle) => (int)(((ulong)handle * 0x9E3779B97F4A7C15UL) >> 32);

    private EventRoute<TDispatcher>? Resolve(Type type) => Create(TypeKey.Of(type), type) ?? Nearest(type);

    private EventRoute<TDispatcher>? Nearest(Type type)
    {
        List<Type> candidates = [];
        for (Type? current = type.BaseType; current is not null && candidates.Count == 0; current = current.BaseType)
        {
            if (Create(TypeKey.Of(current), current) is not null)
            {
                candidates.Add(current);
            }
        }

        foreach (Type observed in ObservedInterfaces())
        {
            // An abstract class may already have been found above.
            if (observed.IsAssignableFrom(type) && !candidates.Contains(observed))
            {
                candidates.Add(observed);
            }
        }

        // What another candidate derives from is farther away, and its observers are among those of the other one.
        List<Type> nearest = candidates.FindAll(far => !candidates.Exists(near => near != far && far.IsAssignableFrom(near)));
        return nearest.Count switch
        {
            0 => null,
            1 => Create(TypeKey.Of(nearest[0]), nearest[0]),
            _ => new AmbiguousRoute<TDispatcher>(type, nearest[0], nearest[1]),
        };
    }

    private struct Entry
    {
        internal nint Handle;
        internal EventRoute<TDispatcher> Route;
    }
}
