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
    // Up to here, which is 8 KB, the table grows until each type is where it is looked for first: whether a second look is needed depends
    // on the types in no way that a processor could guess, and a wrong guess costs more than the rest of the search.
    private const int MostForOneLook = 512;
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

        nint handle = type.TypeHandle.Value;
        lock (_gate)
        {
            Entry[] entries = _entries;
            if ((_count + 1) * 2 > entries.Length)
            {
                entries = Grow(entries);
            }

            while (entries.Length < MostForOneLook && Collides(entries, handle))
            {
                entries = Grow(entries);
            }

            Volatile.Write(ref _entries, entries);
            Insert(entries, handle, route, ref _count);
        }

        return route;
    }

    private static bool Collides(Entry[] entries, nint handle)
    {
        nint first = entries[Start(handle) & (entries.Length - 1)].Handle;
        return first != 0 && first != handle;
    }

    private static Entry[] Grow(Entry[] entries)
    {
        var larger = new Entry[entries.Length * 2];
        int count = 0;
        foreach (Entry entry in entries)
        {
            if (entry.Handle != 0)
            {
                Insert(larger, entry.Handle, entry.Route, ref count);
            }
        }

        return larger;
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
