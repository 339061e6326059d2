using System;
using System.Runtime.CompilerServices;

namespace Dispatch.Benchmarks.Features;

public readonly record struct Stopped(long Value, bool Fails);
[OnError(ErrorPolicy.Collect)] public readonly record struct Collected(long Value, bool Fails);
[OnError(ErrorPolicy.Isolate)] public readonly record struct Isolated(long Value, bool Fails);

[Handles<Stopped>, Handles<Collected>, Handles<Isolated>]
public sealed class First : PolicyObserver
{
    public void Handle(in Stopped e) => Add(e.Value);
    public void Handle(in Collected e) => Add(e.Value);
    public void Handle(in Isolated e) => Add(e.Value);
}

[Handles<Stopped>, Handles<Collected>, Handles<Isolated>]
public sealed class Second : PolicyObserver
{
    public void Handle(in Stopped e) => AddOrFail(e.Value, e.Fails);
    public void Handle(in Collected e) => AddOrFail(e.Value, e.Fails);
    public void Handle(in Isolated e) => AddOrFail(e.Value, e.Fails);
}

[Handles<Stopped>, Handles<Collected>, Handles<Isolated>]
public sealed class Third : PolicyObserver
{
    public void Handle(in Stopped e) => Add(e.Value);
    public void Handle(in Collected e) => Add(e.Value);
    public void Handle(in Isolated e) => Add(e.Value);
}

[Handles<Stopped>, Handles<Collected>, Handles<Isolated>]
public sealed class Fourth : PolicyObserver
{
    public void Handle(in Stopped e) => Add(e.Value);
    public void Handle(in Collected e) => Add(e.Value);
    public void Handle(in Isolated e) => Add(e.Value);
}

public abstract class PolicyObserver
{
    public long Sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void Add(long value) => Sum += value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void AddOrFail(long value, bool fails)
    {
        if (fails)
        {
            Fail();
        }

        Sum += value;
    }

    private static void Fail() => throw new InvalidOperationException("as asked");
}
