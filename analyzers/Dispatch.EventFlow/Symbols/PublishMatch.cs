using Dispatch.EventFlow.Buses;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>A method that publishes, and on which bus.</summary>
/// <param name="Bus">The name of the bus.</param>
/// <param name="Contract">How it says what it publishes.</param>
/// <param name="Declaring">The type of the contract; null for the bus of Dispatch.</param>
/// <param name="Raised">The open event of a model; null if the source is the event.</param>
internal sealed record PublishMatch(string Bus, PublishContract Contract, INamedTypeSymbol? Declaring, INamedTypeSymbol? Raised);

/// <summary>A method that registers handlers, and on which bus.</summary>
internal sealed record SubscribeMatch(string Bus, SubscribeContract Contract);

/// <summary>A method of a type that handles an event.</summary>
/// <param name="Type">The type as written, maybe derived from the one that declares the method.</param>
/// <param name="Method">The method that runs.</param>
/// <param name="Event">What it declares to handle.</param>
internal sealed record HandlerBinding(INamedTypeSymbol Type, IMethodSymbol Method, ITypeSymbol Event, string Bus, MessageKind Kind, DeliveryMode Mode, int Order)
{
    /// <summary>The C# event that it is subscribed to; null for a type.</summary>
    public IEventSymbol? ClrEvent { get; init; }

    public bool IsIdempotent { get; init; }

    public int? WaitsWhenFull { get; init; }

    public bool IsExternallyTriggered { get; init; }
}
