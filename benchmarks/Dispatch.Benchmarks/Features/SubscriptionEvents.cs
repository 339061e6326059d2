namespace Dispatch.Benchmarks.Features;

public readonly record struct Watched(long Value);

[Handles<Watched>]
public sealed class WatchedObserver
{
    public long Sum;

    public void Handle(in Watched e) => Sum += e.Value;
}
