using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Buses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Analyzers.Flow;

/// <summary>Who observes an event, found by name first: the compiler is asked only about those few that name it.</summary>
internal sealed class ObserverIndex(Compilation compilation, HandledMessages handled, BusSymbols? others)
{
    private readonly object _gate = new();
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<(MemberDeclarationSyntax Declaration, DeliveryMode Mode)>> _known = new(SymbolEqualityComparer.Default);
    private Dictionary<string, List<ObserverCandidate>>? _byName;

    /// <summary>How many observers of this compilation name exactly this event.</summary>
    public int Count(ITypeSymbol eventType, CancellationToken cancellationToken) => Of(eventType, cancellationToken).Length;

    /// <summary>What observes exactly this event, by the declaration of the type or method.</summary>
    public ImmutableArray<(MemberDeclarationSyntax Declaration, DeliveryMode Mode)> Of(ITypeSymbol eventType, CancellationToken cancellationToken)
    {
        if (!ByName(cancellationToken).TryGetValue(eventType.Name, out List<ObserverCandidate>? candidates))
        {
            return [];
        }

        return _known.GetOrAdd(eventType, _ => [.. Verified(eventType, candidates, cancellationToken)]);
    }

    private IEnumerable<(MemberDeclarationSyntax Declaration, DeliveryMode Mode)> Verified(ITypeSymbol eventType, List<ObserverCandidate> candidates, CancellationToken cancellationToken)
    {
        foreach (ObserverCandidate candidate in candidates)
        {
            if (MessageOf(candidate, eventType, cancellationToken) is { Kind: MessageKind.Event } message)
            {
                yield return (candidate.Declaration, message.Mode);
            }
        }
    }

    private HandledMessage? MessageOf(ObserverCandidate candidate, ITypeSymbol eventType, CancellationToken cancellationToken)
    {
        SemanticModel model = Model(candidate);
        if (!Same(model.GetTypeInfo(candidate.Event, cancellationToken).Type, eventType))
        {
            return null;
        }

        if (candidate.Through is null)
        {
            foreach (HandledMessage message in model.GetDeclaredSymbol(candidate.Declaration, cancellationToken) is IMethodSymbol method ? handled.Of(method) : [])
            {
                if (Same(message.Type, eventType))
                {
                    return message;
                }
            }

            return null;
        }

        if (candidate.AttributeName is not null)
        {
            INamedTypeSymbol? attribute = (model.GetSymbolInfo(candidate.Through.FirstAncestorOrSelf<AttributeSyntax>()!, cancellationToken).Symbol as IMethodSymbol)?.ContainingType;
            return others?.AttributeOf(attribute) is { } found
                ? new HandledMessage(eventType, found.Contract.Kind, found.Contract.Mode, found.Bus)
                : IsHandles(attribute) ? new HandledMessage(eventType, MessageKind.Event, DeliveryMode.Sync, "Dispatch") : null;
        }

        return model.GetTypeInfo(candidate.Through, cancellationToken).Type is INamedTypeSymbol contract ? Through(contract, eventType) : null;
    }

    private static bool IsHandles(INamedTypeSymbol? attribute) =>
        attribute is { Name: "HandlesAttribute", Arity: 1, ContainingNamespace: { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>The interface itself, or one that the base type brings.</summary>
    private HandledMessage? Through(INamedTypeSymbol contract, ITypeSymbol eventType)
    {
        for (INamedTypeSymbol? current = contract; current is not null; current = current.BaseType)
        {
            if (handled.Through(current) is { } direct && Same(direct.Type, eventType))
            {
                return direct;
            }
        }

        foreach (INamedTypeSymbol implemented in contract.AllInterfaces)
        {
            if (handled.Through(implemented) is { } indirect && Same(indirect.Type, eventType))
            {
                return indirect;
            }
        }

        return null;
    }

#pragma warning disable RS1030 // The declaration is in another file than the one that is looked at.
    private SemanticModel Model(ObserverCandidate candidate) => compilation.GetSemanticModel(candidate.Event.SyntaxTree);
#pragma warning restore RS1030

    private Dictionary<string, List<ObserverCandidate>> ByName(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _byName ??= Build(cancellationToken);
        }
    }

    private Dictionary<string, List<ObserverCandidate>> Build(CancellationToken cancellationToken)
    {
        var byName = new Dictionary<string, List<ObserverCandidate>>(StringComparer.Ordinal);
        IReadOnlyList<HandlerConvention> conventions = others?.Conventions ?? [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            Add(ObserverCandidates.Of(tree, cancellationToken).Where(IsWanted));
            if (conventions.Count > 0)
            {
                Add(NamedCandidates.Of(tree, conventions, cancellationToken));
            }
        }

        return byName;

        void Add(IEnumerable<ObserverCandidate> candidates)
        {
            foreach (ObserverCandidate candidate in candidates)
            {
                if (!byName.TryGetValue(candidate.EventName, out List<ObserverCandidate>? all))
                {
                    byName.Add(candidate.EventName, all = []);
                }

                all.Add(candidate);
            }
        }
    }

    private bool IsWanted(ObserverCandidate candidate) => candidate.AttributeName is { } name
        ? name == "Handles" || others?.AttributeNames.Contains(name) == true
        : others?.HasHandlerTypes == true;

    private static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);
}
