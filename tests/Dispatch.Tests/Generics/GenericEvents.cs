using Dispatch.Tests.Support;

namespace Dispatch.Tests.Generics;

public interface ITracked
{
    Journal Journal { get; }
}

public interface IVersioned<TSelf>
{
    Journal Journal { get; }
}

public readonly record struct Moved(Journal Journal) : ITracked, IVersioned<Moved>;

public record Renamed(Journal Journal) : ITracked;

/// <summary>Known and derived.</summary>
public sealed record RenamedTwice(Journal Journal) : Renamed(Journal), IVersioned<RenamedTwice>;

/// <summary>Named by nobody.</summary>
public sealed record TrackedUnnamed(Journal Journal) : ITracked;

/// <summary>A closed generic event.</summary>
public sealed record Created<TEntity>(TEntity Entity, Journal Journal) : ITracked;

public interface IChanged<out TEntity>
{
    Journal Journal { get; }
}

public interface IRule<in TEntity>
{
    Journal Journal { get; }
}

public class Animal;

public sealed class Cat : Animal;

public sealed record CatChanged(Journal Journal) : IChanged<Cat>;

public sealed record AnimalRule(Journal Journal) : IRule<Animal>;

public sealed record UnnamedCatChange(Journal Journal) : IChanged<Cat>;
