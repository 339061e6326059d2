using System.Collections.Immutable;

namespace Dispatch.EventFlow.Buses;

/// <summary>
/// How a bus looks in code: which types handle, which methods publish. Plain data with metadata names, so that built-in
/// buses and those declared in <c>.editorconfig</c> are the same thing. What the compilation lacks is ignored.
/// </summary>
/// <param name="Name">The name in graphs and messages.</param>
public sealed record BusModel(string Name)
{
    /// <summary>Interfaces and base classes whose implementations handle.</summary>
    public ImmutableArray<HandlerContract> Handlers { get; init; } = [];

    /// <summary>Attributes on methods that handle.</summary>
    public ImmutableArray<HandlerAttributeContract> HandlerAttributes { get; init; } = [];

    /// <summary>Handlers that are found by name.</summary>
    public ImmutableArray<HandlerConvention> Conventions { get; init; } = [];

    /// <summary>Methods that publish, send, queue or otherwise raise.</summary>
    public ImmutableArray<PublishContract> Publishes { get; init; } = [];

    /// <summary>Methods that register a delegate as a handler.</summary>
    public ImmutableArray<SubscribeContract> Subscribes { get; init; } = [];

    /// <summary>Whether handlers of a base type or interface receive derived events, and the runtime type decides.</summary>
    public bool DispatchesToBaseTypes { get; init; } = true;
}
