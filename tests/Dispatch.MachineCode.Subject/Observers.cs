using System.Runtime.CompilerServices;
using Dispatch;

namespace Dispatch.MachineCode.Subject;

public readonly record struct One(long Value);

public readonly record struct Four(long Value);

/// <summary>No observer of it is kept from being inlined, so nothing must be left of the event either.</summary>
public readonly record struct Inlined(long Value, long Second, long Third);

/// <summary>A class: the code of its route is shared with every other event that is one.</summary>
public sealed record Named(string Name);

[Handles<Named>]
public sealed class NamedA
{
    public long Sum;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(Named e) => Sum += e.Name.Length;
}

[Handles<One>]
public sealed class OneA
{
    public long Sum;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in One e) => Sum += e.Value;
}

[Handles<Four>]
public sealed class FourA
{
    public long Sum;

    /// <summary>It publishes, but nothing that leads back to it: that it might must cost nothing.</summary>
    public void Tell(IPublisher publisher) => publisher.Publish(new One(Sum));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in Four e) => Sum += e.Value;
}

[Handles<Four>]
public sealed class FourB
{
    public long Sum;

    public void Handle(in Four e) => Sum += e.Value;
}

[Handles<Four>]
public sealed class FourC
{
    public long Sum;

    public void Handle(in Four e) => Sum ^= e.Value;
}

[Handles<Four>]
public sealed class FourD
{
    public long Sum;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Handle(in Four e) => Sum += e.Value;
}

[Dispatcher]
public sealed partial class SubjectDispatcher;

[Handles<Inlined>]
public sealed class InlinedA
{
    public long Sum;

    public void Handle(in Inlined e) => Sum += e.Value;
}

[Handles<Inlined>]
public sealed class InlinedB
{
    public long Sum;

    public void Handle(in Inlined e) => Sum += e.Value;
}
