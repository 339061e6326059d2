using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Collection;

/// <summary>What a body does that matters to the flow.</summary>
/// <param name="Owner">The method, lambda or local function, as defined.</param>
internal sealed record MethodFacts(IMethodSymbol Owner)
{
    public ImmutableArray<PublishFact> Publishes { get; init; } = [];

    /// <summary>Collections that are changed, which matter once it is known that a publish runs through them.</summary>
    public ImmutableArray<PublishFact> Changes { get; init; } = [];

    public ImmutableArray<CallFact> Calls { get; init; } = [];

    public ImmutableArray<SubscribeFact> Subscriptions { get; init; } = [];

    public ImmutableArray<Registration> Registrations { get; init; } = [];

    /// <summary>Events that are received otherwise than by a handler: subscriptions that are no delegate, observables.</summary>
    public ImmutableArray<ITypeSymbol> Listened { get; init; } = [];

    /// <summary>Whether calling it runs nothing until the result is enumerated.</summary>
    public bool IsLazy { get; init; }

    /// <summary>Whether reading it failed.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>Whether there is anything but changes of collections that nobody asks for.</summary>
    public bool HasEffect => IsUnreadable || !(Publishes.IsEmpty && Calls.IsEmpty && Subscriptions.IsEmpty && Registrations.IsEmpty && Listened.IsEmpty);

    /// <summary>The same, with the changes of collections of these names as what is followed.</summary>
    public MethodFacts WithChangesOf(HashSet<string> names) =>
        Changes.IsEmpty ? this : this with { Changes = [], Publishes = [.. Publishes, .. Changes.Where(change => names.Contains(change.Changed!.Name))] };
}

/// <summary>A publish of one type.</summary>
/// <param name="Event">The type, maybe with type parameters.</param>
/// <param name="Parameter">The parameter whose value is published as it is, so that callers know the type better; -1 if none.</param>
/// <param name="Wrapper">An open generic event that carries <paramref name="Event"/>; null if it is published itself.</param>
internal sealed record PublishFact(
    ITypeSymbol Event, int Parameter, INamedTypeSymbol? Wrapper, string Bus, MessageKind Kind, DeliveryMode Mode, Breaker Breaker, Frame Frame, SourcePlace Place)
{
    /// <summary>The C# event that is raised; null for a type.</summary>
    public IEventSymbol? ClrEvent { get; init; }

    /// <summary>The collection that is changed: no publish at all, but it travels through calls in the same way. Null for a publish.</summary>
    public ISymbol? Changed { get; init; }
}

/// <summary>A call that may lead to a publish.</summary>
internal sealed record CallFact(IMethodSymbol Target, ITypeSymbol? Receiver, CallKind Kind, DeliveryMode Mode, Breaker Breaker, Frame Frame, SourcePlace Place)
{
    public ImmutableArray<ArgumentFact> Arguments { get; init; } = [];

    /// <summary>Whether the object is the one whose method is read.</summary>
    public bool IsSelf { get; init; }
}

/// <summary>How the code that runs is found.</summary>
internal enum CallKind
{
    /// <summary>The method is the target.</summary>
    Exact,

    /// <summary>An override or implementation may run.</summary>
    Virtual,

    /// <summary>A lambda or method group that somebody may call.</summary>
    Delegate,
}

/// <summary>What is known of an argument.</summary>
/// <param name="Ordinal">The parameter of the callee.</param>
/// <param name="Constant">The value of a constant <c>bool</c>.</param>
/// <param name="Forwarded">The own parameter that is passed on; -1 if it is something else.</param>
/// <param name="Types">The types that it may have.</param>
internal sealed record ArgumentFact(int Ordinal, bool? Constant, int Forwarded, ImmutableArray<ITypeSymbol> Types);

/// <summary>A delegate becomes a handler.</summary>
internal sealed record SubscribeFact(IMethodSymbol Handler, ITypeSymbol? Event, IEventSymbol? ClrEvent, string Bus, DeliveryMode Mode, SourcePlace Place);

/// <summary>A service and what the container creates for it.</summary>
internal readonly record struct Registration(INamedTypeSymbol Service, INamedTypeSymbol Implementation);
