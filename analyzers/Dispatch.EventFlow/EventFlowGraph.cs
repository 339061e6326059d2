using System.Collections.Immutable;

namespace Dispatch.EventFlow;

/// <summary>
/// Who publishes and who handles what, in one compilation and the assemblies it references. Holds no symbols. Every list is
/// sorted by ordinal comparison of its ids, so that two builds of the same code give the same graph.
/// </summary>
/// <param name="Assembly">The analysed assembly.</param>
/// <param name="Events">Everything that is published or handled, by id.</param>
/// <param name="Handlers">The handlers, by id.</param>
/// <param name="Methods">The methods outside handlers that reach a publish, by id.</param>
/// <param name="Sites">The publish calls of this compilation, by location.</param>
/// <param name="Handles">From events to handlers.</param>
/// <param name="Publishes">From handlers and methods to events. At most one edge for each source, event, trigger, mode, certainty and breaker.</param>
/// <param name="Unknown">Where the flow could not be followed.</param>
public sealed record EventFlowGraph(
    string Assembly,
    ImmutableArray<EventNode> Events,
    ImmutableArray<HandlerNode> Handlers,
    ImmutableArray<MethodNode> Methods,
    ImmutableArray<PublishSite> Sites,
    ImmutableArray<HandlesEdge> Handles,
    ImmutableArray<PublishesEdge> Publishes,
    ImmutableArray<UnknownEdge> Unknown)
{
    /// <summary>The dispatcher or entry point of the compilation: where to tell what only happens in other assemblies.</summary>
    public FlowLocation Root { get; init; } = FlowLocation.None;

    /// <summary>
    /// The assemblies that each dispatcher of the compilation calls, its own among them, where several call different ones: a cycle has
    /// to turn inside of one. Empty if all handlers of the graph are called by one dispatcher.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> Scopes { get; init; } = [];

    /// <summary>Collections that are run through while something is published.</summary>
    public ImmutableArray<FlowEnumeration> Enumerations { get; init; } = [];

    /// <summary>Handlers that change such a collection.</summary>
    public ImmutableArray<FlowChange> Changes { get; init; } = [];

    /// <summary>A graph without anything.</summary>
    public static EventFlowGraph Empty(string assembly) => new(assembly, [], [], [], [], [], [], []);
}
