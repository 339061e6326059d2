namespace Dispatch.Benchmarks.Features;

public readonly record struct Outer(long Value);

public readonly record struct Inner(long Value);

/// <summary>Publishes on, through the context that it is given.</summary>
[Handles<Outer>]
public sealed class OuterObserver
{
    public void Handle(in Outer e, in PublishContext context) => context.Publish(new Inner(e.Value));
}

[Handles<Inner>]
public sealed class InnerObserver
{
    public long Sum;

    public void Handle(in Inner e) => Sum += e.Value;
}
