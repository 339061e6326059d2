using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Dispatch.Generated;

/// <summary>The breadth-first publishes that are on the stack of a thread, and the queues that it keeps for the next ones.</summary>
[DebuggerStepThrough]
internal sealed class PublishThread
{
    [ThreadStatic]
    private static PublishThread? t_this;

    /// <summary>The queue of the innermost synchronous publish; null: there is none.</summary>
    internal PublishQueue? Current;

    /// <summary>Queues that no publish of this thread uses.</summary>
    internal PublishQueue? Free;

    internal static PublishThread This => t_this ?? Create();

    /// <summary>The queue of a synchronous publish of the dispatcher.</summary>
    internal PublishQueue? QueueOf(object dispatcher)
    {
        PublishQueue? queue = Current;
        while (queue is not null && !queue.IsOf(dispatcher))
        {
            queue = queue.Outer;
        }

        return queue;
    }

    /// <summary>Whether the queue is that of a synchronous publish.</summary>
    internal bool Holds(PublishQueue queue)
    {
        PublishQueue? held = Current;
        while (held is not null && held != queue)
        {
            held = held.Outer;
        }

        return held is not null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PublishThread Create() => t_this = new PublishThread();
}
