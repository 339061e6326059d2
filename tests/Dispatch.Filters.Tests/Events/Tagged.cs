using Dispatch.Filters.Tests.Support;

namespace Dispatch.Filters.Tests.Events;

public interface ITagged : IJournaled
{
    string Tag { get; }
}

public record Tagged(Journal Journal, string Tag) : ITagged;

/// <summary>Has no observer of its own.</summary>
public sealed record TaggedMore(Journal Journal, string Tag) : Tagged(Journal, Tag);

[Handles<Tagged>]
public sealed class TaggedObserver
{
    public void Handle(Tagged e) => e.Journal.Add("observer of " + e.GetType().Name);
}
