using System.Collections.Generic;

namespace Dispatch.Flow.Model;

/// <summary>
/// The event flow of a codebase as every output shows it. Lists are sorted by id, ids are made of names only: the same code
/// gives the same document on every machine.
/// </summary>
internal sealed record FlowDocument
{
    /// <summary>The version of the JSON form; a reader refuses a newer one.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of the form that this document has.</summary>
    public int SchemaVersion { get; init; } = CurrentVersion;

    /// <summary>What was analysed, as the user named it.</summary>
    public required string Name { get; init; }

    public IReadOnlyList<FlowEvent> Events { get; init; } = [];

    public IReadOnlyList<FlowHandler> Handlers { get; init; } = [];

    /// <summary>Which events run which handlers.</summary>
    public IReadOnlyList<FlowHandles> Handles { get; init; } = [];

    /// <summary>What handlers publish.</summary>
    public IReadOnlyList<FlowEdge> Edges { get; init; } = [];

    /// <summary>Every publish in the sources.</summary>
    public IReadOnlyList<FlowSite> Sites { get; init; } = [];

    /// <summary>Code that no analysed code calls and that reaches publishes: where flows start.</summary>
    public IReadOnlyList<FlowRoot> Roots { get; init; } = [];

    public IReadOnlyList<FlowCycle> Cycles { get; init; } = [];

    /// <summary>Publishes whose event could not be found out.</summary>
    public IReadOnlyList<FlowUnknown> Unknown { get; init; } = [];
}
