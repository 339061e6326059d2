using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace Dispatch.Generated;

/// <summary>For generated code: routes by runtime type, open-addressed and filled on demand. Readers take no lock.</summary>
/// <remarks>Collectible types are resolved every time instead of being remembered, so that they can be unloaded.</remarks>
/// <typeparam name="TRoute">A route.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class RouteTable<TRoute>
    where TRoute : class
{
    private readonly object _gate = new();
    private Entry[] _entries = new Entry[16];
    private int _count;

    private protected RouteTable()
    {
    }

    /// <summary>The route for the runtime type of an event or request.</summary>
    /// <param name="e">The event or request.</param>
    /// <returns>The route; never null.</returns>
    public TRoute For(object e)
    {
        nint handle = TypePointer.Of(e);
        Entry[] entries = _entries;
        int mask = entries.Length - 1;
        for (int index = Start(handle) & mask; ; index = (index + 1) & mask)
        {
            // The mask keeps it inside the array, whose length is a power of two.
            ref Entry entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(entries), index);
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

    /// <summary>Finds the route of a type that is seen for the first time.</summary>
    private protected abstract TRoute Find(Type type);

    private TRoute Add(Type type)
    {
        TRoute route = Find(type);
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

    private static void Insert(Entry[] entries, nint handle, TRoute route, ref int count)
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

    private struct Entry
    {
        internal nint Handle;
        internal TRoute Route;
    }
}
