using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Flow;

/// <summary>A cycle in plain sight.</summary>
/// <param name="Event">What is observed where the publish stands.</param>
/// <param name="Observer">The method that publishes.</param>
/// <param name="Other">What it publishes; null if that is the same event.</param>
/// <param name="Back">The observer of that, which publishes the first event; null if there is none in between.</param>
/// <param name="Others">Where it does.</param>
internal sealed record DirectCycle(ITypeSymbol Event, IMethodSymbol Observer, ITypeSymbol? Other, IMethodSymbol? Back, ImmutableArray<Location> Others)
{
    public bool IsSelf => Other is null;

    /// <summary>Of the two publishes of one cycle, one carries the warning: that of the event whose name comes first.</summary>
    public bool IsPrimary => Other is null || string.CompareOrdinal(Names.Full(Event), Names.Full(Other)) < 0;

    public string Path => Other is null
        ? $"{Names.Of(Event)} → {Observer.ContainingType.Name} → {Names.Of(Event)}"
        : $"{Names.Of(Event)} → {Observer.ContainingType.Name} → {Names.Of(Other)} → {Back!.ContainingType.Name} → {Names.Of(Event)}";

    public string Cut => $"the publish of '{Names.Of(Other ?? Event)}' in {Observer.ContainingType.Name}";
}
