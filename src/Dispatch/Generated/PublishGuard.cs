using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Dispatch.Generated;

/// <summary>For generated code: counts the guarded publishes that are on the stack of a thread.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public static class PublishGuard
{
    /// <summary>How many may be inside one another where the dispatcher does not say.</summary>
    public const int DefaultMaxDepth = 100;

    [ThreadStatic]
    private static Type[]? t_publishes;

    [ThreadStatic]
    private static int t_count;

    /// <summary>Counts a publish, or refuses it.</summary>
    /// <param name="eventType">The event.</param>
    /// <param name="maxDepth">How many may be inside one another.</param>
    public static void Enter(Type eventType, int maxDepth)
    {
        Type[]? publishes = t_publishes;
        int count = t_count;
        if (publishes is null || count >= publishes.Length)
        {
            publishes = Grow(publishes);
        }

        if (count >= maxDepth)
        {
            Refuse(eventType, maxDepth);
        }

        publishes[count] = eventType;
        t_count = count + 1;
    }

    /// <summary>Counts a publish, or refuses it; its context also knows what is no longer on the stack.</summary>
    /// <param name="eventType">The event.</param>
    /// <param name="maxDepth">How many may be inside one another.</param>
    /// <param name="context">The context of the publish.</param>
    public static void Enter(Type eventType, int maxDepth, in PublishContext context)
    {
        if (context.Depth >= maxDepth)
        {
            throw new PublishDepthExceededException(context.Path, maxDepth);
        }

        Enter(eventType, maxDepth);
    }

    /// <summary>The synchronous part of a publish has ended.</summary>
    public static void Leave() => t_count--;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Type[] Grow(Type[]? publishes)
    {
        Array.Resize(ref publishes, publishes is null ? 16 : publishes.Length * 2);
        t_publishes = publishes;
        return publishes;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Refuse(Type eventType, int maxDepth)
    {
        PublishPath? path = null;
        for (int i = 0; i < t_count; i++)
        {
            path = path is null ? new PublishPath(t_publishes![i]) : path.Then(t_publishes![i]);
        }

        throw new PublishDepthExceededException(path is null ? new PublishPath(eventType) : path.Then(eventType), maxDepth);
    }
}
