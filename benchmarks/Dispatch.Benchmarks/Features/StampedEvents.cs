using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Features;

/// <summary>What the generic observers ask for: only <see cref="Stamped"/> has it, so they observe no other event here.</summary>
public interface IStamped
{
    long Stamp { get; }
}

public readonly record struct Stamped(long Stamp) : IStamped;

/// <summary>Names the event, which makes it one that the others are closed over.</summary>
[Handles<Stamped>]
public sealed class StampedObserver
{
    public long Sum;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in Stamped e) => Sum += e.Stamp;
}

/// <summary>A generic class: one instance for each event.</summary>
[HandlesAll(Order = 1)]
public sealed class StampedClass<T>
    where T : struct, IStamped
{
    public long Sum;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in T e) => Sum += e.Stamp;
}

/// <summary>A generic method: one instance for all events.</summary>
[HandlesAll(Order = 2)]
public sealed class StampedMethod
{
    public long Sum;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle<T>(in T e)
        where T : struct, IStamped => Sum += e.Stamp;
}
