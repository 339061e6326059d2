using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Dispatch.EventFlow.Buses;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>The buses that a compilation has, resolved to symbols. Safe to use from several threads.</summary>
internal sealed class BusCatalog
{
    private readonly Dictionary<string, List<(INamedTypeSymbol Type, PublishMatch Match)>> _publishes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(INamedTypeSymbol Type, SubscribeMatch Match)>> _subscribes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(ITypeSymbol, INamedTypeSymbol), bool> _related = new(new PairComparer());

    private BusCatalog(NativeBus? native) => Native = native;

    public NativeBus? Native { get; }

    public List<(INamedTypeSymbol Type, BusModel Bus, HandlerContract Contract)> Handlers { get; } = [];

    public List<(INamedTypeSymbol Type, BusModel Bus, HandlerAttributeContract Contract)> HandlerAttributes { get; } = [];

    public List<(BusModel Bus, HandlerConvention Convention)> Conventions { get; } = [];

    /// <summary>The buses whose handlers receive exactly the type they name.</summary>
    public HashSet<string> ExactBuses { get; } = new(StringComparer.Ordinal);

    /// <summary>Null if the compilation has no bus at all.</summary>
    public static BusCatalog? TryCreate(Compilation compilation, EventFlowOptions options)
    {
        var catalog = new BusCatalog(NativeBus.TryCreate(compilation));
        var types = new TypesByName(compilation);
        foreach (BusModel bus in options.Buses)
        {
            catalog.Add(bus, compilation, types);
        }

        return catalog.Native is null && catalog._publishes.Count == 0 && catalog.Handlers.Count == 0 && catalog.HandlerAttributes.Count == 0 && catalog._subscribes.Count == 0 && !options.IncludeClrEvents
            ? null
            : catalog;
    }

    public bool MayPublish(string name) => _publishes.ContainsKey(name) || (Native is not null && NativeBus.IsPublishName(name));

    public bool MaySubscribe(string name) => _subscribes.ContainsKey(name) || (Native is not null && name is "Subscribe" or "SubscribeWeak" or "AsObservable" or "ReadAllAsync");

    public PublishMatch? MatchPublish(IMethodSymbol method, ITypeSymbol? receiver)
    {
        receiver ??= method.ContainingType;
        if (Native?.MatchPublish(method.Name, method.ContainingType) is { } native)
        {
            return native;
        }

        if (_publishes.TryGetValue(method.Name, out List<(INamedTypeSymbol Type, PublishMatch Match)>? candidates))
        {
            foreach ((INamedTypeSymbol type, PublishMatch match) in candidates)
            {
                if (IsOf(method, receiver, type))
                {
                    return match;
                }
            }
        }

        return null;
    }

    public SubscribeMatch? MatchSubscribe(IMethodSymbol method, ITypeSymbol? receiver)
    {
        if (Native?.MatchSubscribe(method, receiver ?? method.ContainingType) is { } native)
        {
            return native;
        }

        if (_subscribes.TryGetValue(method.Name, out List<(INamedTypeSymbol Type, SubscribeMatch Match)>? candidates))
        {
            foreach ((INamedTypeSymbol type, SubscribeMatch match) in candidates)
            {
                if (IsOf(method, receiver ?? method.ContainingType, type))
                {
                    return match;
                }
            }
        }

        return null;
    }

    private bool IsOf(IMethodSymbol method, ITypeSymbol receiver, INamedTypeSymbol contract) =>
        IsRelated(method.ContainingType, contract) || (method.IsExtensionMethod && IsRelated(receiver, contract));

    private bool IsRelated(ITypeSymbol? type, INamedTypeSymbol contract) =>
        type is not null && _related.GetOrAdd((type.OriginalDefinition, contract), static pair => TypeRelations.FindBase(pair.Item1, pair.Item2) is not null);

    private void Add(BusModel bus, Compilation compilation, TypesByName types)
    {
        if (!bus.DispatchesToBaseTypes)
        {
            ExactBuses.Add(bus.Name);
        }

        foreach (HandlerContract contract in bus.Handlers)
        {
            foreach (INamedTypeSymbol type in types.Find(contract.Type))
            {
                Handlers.Add((type, bus, contract));
            }
        }

        foreach (HandlerAttributeContract contract in bus.HandlerAttributes)
        {
            foreach (INamedTypeSymbol type in types.Find(contract.Type))
            {
                HandlerAttributes.Add((type, bus, contract));
            }
        }

        foreach (HandlerConvention convention in bus.Conventions)
        {
            Conventions.Add((bus, convention));
        }

        foreach (PublishContract contract in bus.Publishes)
        {
            INamedTypeSymbol? raised = contract.Raises is { } name ? compilation.GetTypeByMetadataName(name) : null;
            foreach (INamedTypeSymbol type in types.Find(contract.Type))
            {
                if (contract.Raises is null || raised is not null)
                {
                    Put(_publishes, contract.Method, (type, new PublishMatch(bus.Name, contract, type, raised)));
                }
            }
        }

        foreach (SubscribeContract contract in bus.Subscribes)
        {
            foreach (INamedTypeSymbol type in types.Find(contract.Type))
            {
                Put(_subscribes, contract.Method, (type, new SubscribeMatch(bus.Name, contract)));
            }
        }
    }

    private static void Put<T>(Dictionary<string, List<T>> lists, string key, T item)
    {
        if (!lists.TryGetValue(key, out List<T>? list))
        {
            lists.Add(key, list = []);
        }

        list.Add(item);
    }

    private sealed class PairComparer : IEqualityComparer<(ITypeSymbol, INamedTypeSymbol)>
    {
        public bool Equals((ITypeSymbol, INamedTypeSymbol) left, (ITypeSymbol, INamedTypeSymbol) right) =>
            TypeRelations.Same(left.Item1, right.Item1) && TypeRelations.Same(left.Item2, right.Item2);

        public int GetHashCode((ITypeSymbol, INamedTypeSymbol) pair) =>
            unchecked((SymbolEqualityComparer.Default.GetHashCode(pair.Item1) * 397) ^ SymbolEqualityComparer.Default.GetHashCode(pair.Item2));
    }
}
