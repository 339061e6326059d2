using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Dispatch.EventFlow.Buses;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Flow;

/// <summary>The buses of other libraries, and the configured one, as far as a compilation has them. Any thread may ask.</summary>
internal sealed class BusSymbols
{
    private readonly Dictionary<string, List<(INamedTypeSymbol Type, PublishContract Contract)>> _publishes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(INamedTypeSymbol Type, SubscribeContract Contract)>> _subscribes = new(StringComparer.Ordinal);
    private readonly Dictionary<ISymbol, (HandlerContract Contract, string Bus)> _handlers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, (HandlerAttributeContract Contract, string Bus)> _attributes = new(SymbolEqualityComparer.Default);
    private readonly List<(HandlerConvention Convention, string Bus)> _conventions = [];
    private readonly ConcurrentDictionary<(ITypeSymbol, INamedTypeSymbol), INamedTypeSymbol?> _bases = new(PairComparer.Instance);
    private ImmutableArray<string> _attributeNames = [];

    private BusSymbols()
    {
    }

    /// <summary>The simple names of the attributes that handlers carry, without <c>Attribute</c>.</summary>
    public ImmutableArray<string> AttributeNames => _attributeNames;

    /// <summary>Whether handlers are found by an interface or a base class.</summary>
    public bool HasHandlerTypes => _handlers.Count > 0;

    public bool HasConventions => _conventions.Count > 0;

    /// <summary>The names of the methods that register delegates.</summary>
    public IEnumerable<string> SubscribeNames => _subscribes.Keys;

    /// <summary>The names that make a method a handler.</summary>
    public IReadOnlyList<HandlerConvention> Conventions => _conventions.ConvertAll(static candidate => candidate.Convention);

    /// <summary>Null if the compilation has none of them.</summary>
    public static BusSymbols? TryCreate(Compilation compilation, ImmutableArray<BusModel> buses)
    {
        var symbols = new BusSymbols();
        var types = new TypesByName(compilation);
        foreach (BusModel bus in buses)
        {
            symbols.Add(bus, types);
        }

        return symbols._publishes.Count + symbols._subscribes.Count + symbols._handlers.Count + symbols._attributes.Count + symbols._conventions.Count == 0 ? null : symbols;
    }

    /// <summary>The contract of a call that publishes, and the construction of its type that the call is made on.</summary>
    public (PublishContract Contract, INamedTypeSymbol Type)? PublishOf(IMethodSymbol method, ITypeSymbol? receiver) =>
        Find(_publishes, method, receiver);

    public (SubscribeContract Contract, INamedTypeSymbol Type)? SubscribeOf(IMethodSymbol method, ITypeSymbol? receiver) =>
        Find(_subscribes, method, receiver);

    /// <summary>The contract of a handler interface or base class; the argument is the open type.</summary>
    public (HandlerContract Contract, string Bus)? HandlerOf(INamedTypeSymbol definition) =>
        _handlers.TryGetValue(definition, out (HandlerContract, string) found) ? found : null;

    public (HandlerAttributeContract Contract, string Bus)? AttributeOf(INamedTypeSymbol? attribute) =>
        attribute is not null && _attributes.TryGetValue(attribute.OriginalDefinition, out (HandlerAttributeContract, string) found) ? found : null;

    public (HandlerConvention Convention, string Bus)? ConventionOf(IMethodSymbol method)
    {
        foreach ((HandlerConvention Convention, string Bus) candidate in _conventions)
        {
            if (candidate.Convention.Method == method.Name && method.ContainingType.Name.EndsWith(candidate.Convention.TypeSuffix, StringComparison.Ordinal))
            {
                return candidate;
            }
        }

        return null;
    }

    private (TContract Contract, INamedTypeSymbol Type)? Find<TContract>(
        Dictionary<string, List<(INamedTypeSymbol Type, TContract Contract)>> contracts, IMethodSymbol method, ITypeSymbol? receiver)
    {
        if (!contracts.TryGetValue(method.Name, out List<(INamedTypeSymbol Type, TContract Contract)>? candidates))
        {
            return null;
        }

        IMethodSymbol declared = method.ReducedFrom ?? method;
        if (declared.IsExtensionMethod)
        {
            receiver = declared.Parameters[0].Type;
        }

        foreach ((INamedTypeSymbol type, TContract contract) in candidates)
        {
            if (BaseOf(method.ContainingType, type) is { } called)
            {
                // The receiver says more: Publish is declared by PubSubEvent<T>, called on OrderPaid.
                return (contract, receiver is not null && BaseOf(receiver, type) is { } closed ? closed : called);
            }

            if (declared.IsExtensionMethod && BaseOf(receiver, type) is { } extended)
            {
                return (contract, extended);
            }
        }

        return null;
    }

    private INamedTypeSymbol? BaseOf(ITypeSymbol? type, INamedTypeSymbol definition) =>
        type is null ? null : _bases.GetOrAdd((type, definition), static pair => FindBase(pair.Item1, pair.Item2));

    private static INamedTypeSymbol? FindBase(ITypeSymbol type, INamedTypeSymbol definition)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, definition))
            {
                return current as INamedTypeSymbol;
            }
        }

        if (definition.TypeKind == TypeKind.Interface)
        {
            foreach (INamedTypeSymbol implemented in type.AllInterfaces)
            {
                if (SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, definition))
                {
                    return implemented;
                }
            }
        }

        return null;
    }

    private void Add(BusModel bus, TypesByName types)
    {
        foreach (HandlerContract contract in bus.Handlers)
        {
            foreach (INamedTypeSymbol type in types.Find(contract.Type))
            {
                _handlers[type] = (contract, bus.Name);
            }
        }

        foreach (HandlerAttributeContract contract in bus.HandlerAttributes)
        {
            foreach (INamedTypeSymbol type in types.Find(contract.Type))
            {
                _attributes[type] = (contract, bus.Name);
                _attributeNames = _attributeNames.Add(type.Name.EndsWith("Attribute", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - 9) : type.Name);
            }
        }

        foreach (HandlerConvention convention in bus.Conventions)
        {
            _conventions.Add((convention, bus.Name));
        }

        foreach (PublishContract contract in bus.Publishes)
        {
            // A model "this raises that" matters for cycles; the call itself is no publish.
            if (contract.Raises is null)
            {
                Put(_publishes, types, contract.Type, contract.Method, contract);
            }
        }

        foreach (SubscribeContract contract in bus.Subscribes)
        {
            Put(_subscribes, types, contract.Type, contract.Method, contract);
        }
    }

    private static void Put<TContract>(Dictionary<string, List<(INamedTypeSymbol, TContract)>> contracts, TypesByName types, string type, string method, TContract contract)
    {
        foreach (INamedTypeSymbol symbol in types.Find(type))
        {
            if (!contracts.TryGetValue(method, out List<(INamedTypeSymbol, TContract)>? list))
            {
                contracts.Add(method, list = []);
            }

            list.Add((symbol, contract));
        }
    }

    private sealed class PairComparer : IEqualityComparer<(ITypeSymbol, INamedTypeSymbol)>
    {
        public static PairComparer Instance { get; } = new();

        public bool Equals((ITypeSymbol, INamedTypeSymbol) left, (ITypeSymbol, INamedTypeSymbol) right) =>
            SymbolEqualityComparer.Default.Equals(left.Item1, right.Item1) && SymbolEqualityComparer.Default.Equals(left.Item2, right.Item2);

        public int GetHashCode((ITypeSymbol, INamedTypeSymbol) pair) =>
            unchecked((SymbolEqualityComparer.Default.GetHashCode(pair.Item1) * 397) ^ SymbolEqualityComparer.Default.GetHashCode(pair.Item2));
    }
}
