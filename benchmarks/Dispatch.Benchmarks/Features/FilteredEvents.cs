namespace Dispatch.Benchmarks.Features;

public readonly record struct Unfiltered(long Value);

[Filter<OuterFilter>]
public readonly record struct FilteredOnce(long Value);

[Filter<OuterFilter>(Order = 1), Filter<MiddleFilter>(Order = 2), Filter<InnerFilter>(Order = 3)]
public readonly record struct FilteredThrice(long Value);

[Handles<Unfiltered>, Handles<FilteredOnce>, Handles<FilteredThrice>]
public sealed class FilteredObserver
{
    public long Sum;

    public void Handle(in Unfiltered e) => Sum += e.Value;

    public void Handle(in FilteredOnce e) => Sum += e.Value;

    public void Handle(in FilteredThrice e) => Sum += e.Value;
}

public struct OuterFilter : IEventFilter
{
    private long _count;

    public void Invoke<TEvent, TNext>(in TEvent e, ref TNext next)
        where TNext : struct, INext<TEvent>
    {
        _count++;
        next.Invoke(in e);
    }
}

public struct MiddleFilter : IEventFilter
{
    private long _count;

    public void Invoke<TEvent, TNext>(in TEvent e, ref TNext next)
        where TNext : struct, INext<TEvent>
    {
        _count++;
        next.Invoke(in e);
    }
}

public struct InnerFilter : IEventFilter
{
    private long _count;

    public void Invoke<TEvent, TNext>(in TEvent e, ref TNext next)
        where TNext : struct, INext<TEvent>
    {
        _count++;
        next.Invoke(in e);
    }
}
