using System.Runtime.CompilerServices;
using Dispatch;

namespace Dispatch.MachineCode.Subject;

/// <summary>Hands the event on, so that nothing must be left of it.</summary>
public struct PassThrough : IEventFilter
{
    public readonly void Invoke<TEvent, TNext>(in TEvent e, ref TNext next)
        where TNext : struct, INext<TEvent> => next.Invoke(in e);
}

/// <summary>A class that hands the event on: what is left is that it must not be null, as for any call on it.</summary>
public sealed class PassThroughClass : IEventFilter
{
    public void Nothing()
    {
    }

    public void Invoke<TEvent, TNext>(in TEvent e, ref TNext next)
        where TNext : struct, INext<TEvent> => next.Invoke(in e);
}

public struct PassThroughOfFiltered : IEventFilter<Filtered3>
{
    public readonly void Invoke<TNext>(in Filtered3 e, ref TNext next)
        where TNext : struct, INext<Filtered3> => next.Invoke(in e);
}

/// <summary>Counts before and after, and lets through what is not negative.</summary>
public sealed class Counting : IEventFilter
{
    public long Begun;
    public long Ended;

    public void Invoke<TEvent, TNext>(in TEvent e, ref TNext next)
        where TNext : struct, INext<TEvent>
    {
        Begun++;
        next.Invoke(in e);
        Ended++;
    }
}

[Filter<PassThrough>]
public readonly record struct Filtered1(long Value);

[Handles<Filtered1>]
public sealed class Filtered1Observer
{
    public long Sum;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in Filtered1 e) => Sum += e.Value;
}

[Filter<PassThrough>(Order = 1)]
[Filter<PassThroughClass>(Order = 2)]
[Filter<PassThroughOfFiltered>(Order = 3)]
public readonly record struct Filtered3(long Value);

[Handles<Filtered3>]
[Filter<PassThrough>]
public sealed class Filtered3Observer
{
    public long Sum;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in Filtered3 e) => Sum += e.Value;
}

[Filter<Counting>]
public readonly record struct Counted(long Value);

[Handles<Counted>]
public sealed class CountedObserver
{
    public long Sum;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in Counted e) => Sum += e.Value;
}

/// <summary>The same by hand.</summary>
public sealed class HandWrittenFilters(Filtered1Observer filtered1, Filtered3Observer filtered3, CountedObserver counted, Counting counting, PassThroughClass passThrough)
{
    internal readonly PassThroughClass PassThrough = passThrough;
    internal readonly Filtered1Observer Filtered1 = filtered1;
    internal readonly Filtered3Observer Filtered3 = filtered3;
    internal readonly CountedObserver Counted = counted;
    internal readonly Counting Counting = counting;
}
