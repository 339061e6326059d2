using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Generics;

[Handles<Moved>]
[Handles<Renamed>]
[Handles<RenamedTwice>]
[Handles<Created<int>>]
internal static class NamesTheEvents
{
    public static void Handle(Moved e) => e.Journal.Add("named: moved");

    public static void Handle(Renamed e) => e.Journal.Add("named: renamed");

    public static void Handle(RenamedTwice e) => e.Journal.Add("named: renamed twice");

    public static void Handle(Created<int> e) => e.Journal.Add("named: created");
}

/// <summary>One instance for each event.</summary>
[HandlesAll(Order = 5)]
internal sealed class Tracker<T>
    where T : ITracked
{
    private int _count;

    public void Handle(in T e) => e.Journal.Add($"tracker of {typeof(T).Name}: {++_count}");
}

/// <summary>One instance for all events.</summary>
[HandlesAll(Order = -5, Before = typeof(Tracker<>))]
internal struct Counter
{
    private int _count;

    public void Handle<T>(in T e)
        where T : ITracked => e.Journal.Add($"counter saw {typeof(T).Name}: {++_count}");
}

[HandlesAll(Order = 7)]
internal static class StructsOnly
{
    public static void Handle<T>(T e)
        where T : struct, ITracked => e.Journal.Add("struct " + typeof(T).Name);
}

internal static class Marked
{
    [HandlesAll(Order = 8)]
    public static void OnVersioned<T>(T e)
        where T : IVersioned<T> => e.Journal.Add("version of " + typeof(T).Name);

    [HandlesAll(Order = 9)]
    public static void OnClass<T>(T e)
        where T : class, ITracked => e.Journal.Add("class " + typeof(T).Name);
}

[Handles<IChanged<Animal>>]
internal static class AnimalChanges
{
    public static void Handle(IChanged<Animal> e) => e.Journal.Add("animal changed");
}

[Handles<CatChanged>]
internal static class CatChanges
{
    public static void Handle(CatChanged e) => e.Journal.Add("cat changed");
}

[Handles<IRule<Cat>>]
internal static class CatRules
{
    public static void Handle(IRule<Cat> e) => e.Journal.Add("rule for cats");
}

[Handles<AnimalRule>]
internal static class AnimalRules
{
    public static void Handle(AnimalRule e) => e.Journal.Add("rule for animals");
}

public interface IAwaited
{
    Journal Journal { get; }
}

public readonly record struct AwaitedMove(Journal Journal) : IAwaited;

[Handles<AwaitedMove>]
internal static class AwaitedMoves
{
    public static void Handle(AwaitedMove e) => e.Journal.Add("awaited");
}

[HandlesAll]
internal sealed class AwaitedTracker<T>
    where T : IAwaited
{
    public async ValueTask HandleAsync(T e)
    {
        await Task.Yield();
        e.Journal.Add("tracked " + typeof(T).Name);
    }
}
