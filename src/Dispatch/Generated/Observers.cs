using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Dispatch.Generated;

/// <summary>For generated code: the creation of observers on the first publish.</summary>
/// <remarks>One method each, where the base library has many overloads that the compiler would have to choose from a thousand times.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public static class Observers
{
    /// <summary>Whether an event's observers are all there, and visible to this thread.</summary>
    /// <param name="ready">The event's flag.</param>
    /// <returns>Whether they are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreReady(ref bool ready) => Volatile.Read(ref ready);

    /// <summary>Makes an event's observers visible to all threads.</summary>
    /// <param name="ready">The event's flag.</param>
    public static void SetReady(ref bool ready) => Volatile.Write(ref ready, true);

    /// <summary>Keeps a new observer unless another thread was first.</summary>
    /// <typeparam name="T">The observer.</typeparam>
    /// <param name="field">Its field.</param>
    /// <param name="created">The new one.</param>
    public static void Keep<T>(ref T? field, T created)
        where T : class => Interlocked.CompareExchange(ref field, created, null);
}
