using System.Collections.Immutable;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>The types of the runtime that the rules look for, resolved once per compilation.</summary>
internal sealed class DispatchTypes
{
    private readonly INamedTypeSymbol _handles;
    private readonly INamedTypeSymbol _dispatcher;

    private DispatchTypes(Compilation compilation, INamedTypeSymbol handles, INamedTypeSymbol dispatcher)
    {
        _handles = handles;
        _dispatcher = dispatcher;
        HandlesAll = compilation.GetTypeByMetadataName(KnownNames.HandlesAllAttribute);
        Publisher = compilation.GetTypeByMetadataName(KnownNames.Publisher);
        PublisherOfEvent = compilation.GetTypeByMetadataName(KnownNames.PublisherOfEvent);
        KeyedPublisher = compilation.GetTypeByMetadataName(KnownNames.KeyedPublisher);
        AsyncPublisherOfEvent = compilation.GetTypeByMetadataName(KnownNames.AsyncPublisherOfEvent);
    }

    public INamedTypeSymbol? HandlesAll { get; }

    public INamedTypeSymbol? Publisher { get; }

    public INamedTypeSymbol? PublisherOfEvent { get; }

    public INamedTypeSymbol? KeyedPublisher { get; }

    public INamedTypeSymbol? AsyncPublisherOfEvent { get; }

    /// <summary>Null if the compilation does not reference the runtime: there is nothing to check then.</summary>
    public static DispatchTypes? TryCreate(Compilation compilation) =>
        compilation.GetTypeByMetadataName(KnownNames.HandlesAttribute) is { } handles
        && compilation.GetTypeByMetadataName(KnownNames.DispatcherAttribute) is { } dispatcher
            ? new DispatchTypes(compilation, handles, dispatcher)
            : null;

    /// <summary>Whether the type or method itself carries a <c>[HandlesAll]</c>.</summary>
    public bool IsMarkedForAll(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (Same(attribute.AttributeClass, HandlesAll))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the type, or a method of it, observes all events that fit.</summary>
    public bool ObservesAll(INamedTypeSymbol type)
    {
        if (IsMarkedForAll(type.OriginalDefinition))
        {
            return true;
        }

        foreach (ISymbol member in type.OriginalDefinition.GetMembers())
        {
            if (member is IMethodSymbol && IsMarkedForAll(member))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The event of a <c>[Handles]</c>; null for any other attribute.</summary>
    public ITypeSymbol? EventOf(AttributeData attribute) =>
        attribute.AttributeClass is { IsGenericType: true } type && Same(type.OriginalDefinition, _handles) ? type.TypeArguments[0] : null;

    public bool IsDispatcher(INamedTypeSymbol type) => DispatcherAttributeOf(type) is not null;

    /// <summary>The <c>[Dispatcher]</c> of a type, or null.</summary>
    public AttributeData? DispatcherAttributeOf(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (Same(attribute.AttributeClass, _dispatcher))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Whether events are published through the type: the interfaces, what implements them, dispatchers.</summary>
    public bool IsPublisher(INamedTypeSymbol type)
    {
        if (IsPublisherInterface(type) || HandlerParameters.IsContext(type))
        {
            return true;
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (IsPublisherInterface(implemented))
            {
                return true;
            }
        }

        return IsDispatcher(type);
    }

    /// <summary>Every <c>[Handles]</c> of a type: its own first, then those of its methods, in source order.</summary>
    public ImmutableArray<ObserverDeclaration> DeclarationsOf(INamedTypeSymbol type)
    {
        ImmutableArray<ObserverDeclaration>.Builder? found = null;
        Collect(type, method: null);
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol method)
            {
                Collect(method, method);
            }
        }

        return found?.ToImmutable() ?? ImmutableArray<ObserverDeclaration>.Empty;

        void Collect(ISymbol symbol, IMethodSymbol? method)
        {
            foreach (AttributeData attribute in symbol.GetAttributes())
            {
                if (EventOf(attribute) is { } eventType)
                {
                    (found ??= ImmutableArray.CreateBuilder<ObserverDeclaration>()).Add(new ObserverDeclaration(type, method, eventType, attribute));
                }
            }
        }
    }

    private bool IsPublisherInterface(INamedTypeSymbol type) =>
        Same(type, Publisher) || Same(type, KeyedPublisher) || Same(type.OriginalDefinition, PublisherOfEvent) || Same(type.OriginalDefinition, AsyncPublisherOfEvent);

    private static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);
}
