using System.Collections.Generic;
using System.Linq;

namespace Dispatch.Properties.Programs;

/// <summary>An event type of a random program.</summary>
internal sealed record EventSpec
{
    /// <summary>Fully qualified, as code writes it.</summary>
    public required string Name { get; init; }

    /// <summary>The declaration; null for a type of the framework.</summary>
    public required string? Declaration { get; init; }

    public required EventForm Form { get; init; }

    /// <summary>Expression that makes one, with {0} for the value; null for abstract types and interfaces.</summary>
    public required string? Make { get; init; }

    /// <summary>Expression for its value, with {0} for the event.</summary>
    public string Value { get; init; } = "{0}.Value";

    /// <summary>Whether a filter makes it asynchronous, and everything derived from it.</summary>
    public bool HasAsyncFilter { get; init; }

    public IReadOnlyList<EventSpec> DirectBases { get; init; } = [];

    public IEnumerable<EventSpec> SelfAndBases => DirectBases.SelectMany(static b => b.SelfAndBases).Prepend(this).Distinct();
}

internal enum EventForm
{
    Value,
    OpenClass,
    OpenRecord,
    SealedClass,
    Interface,
}
