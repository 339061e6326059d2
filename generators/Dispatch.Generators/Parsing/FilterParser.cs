using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Parsing;

/// <summary>Reads the filters that a dispatcher, an event, an observer or a handler is marked with.</summary>
internal static class FilterParser
{
    /// <summary>The filters on one declaration, as a dispatcher in <paramref name="assembly"/> sees them.</summary>
    public static EquatableArray<FilterModel> Parse(ISymbol marked, IAssemblySymbol assembly)
    {
        List<FilterModel>? filters = null;
        Collect(marked, assembly, ref filters);
        return filters is null ? EquatableArray<FilterModel>.Empty : filters.ToEquatableArray();
    }

    /// <summary>The filters of an observer and of one of its methods. Those of an event that observes itself are the event's.</summary>
    public static EquatableArray<FilterModel> ParseHandler(INamedTypeSymbol observer, IMethodSymbol method, ITypeSymbol eventType, IAssemblySymbol assembly)
    {
        List<FilterModel>? filters = null;
        if (!SymbolEqualityComparer.Default.Equals(observer, eventType))
        {
            Collect(observer, assembly, ref filters);
        }

        Collect(method, assembly, ref filters);
        return filters is null ? EquatableArray<FilterModel>.Empty : filters.ToEquatableArray();
    }

    /// <summary>The filters of a handler of another assembly: structs that stand for them.</summary>
    public static EquatableArray<FilterModel> ParseModule(AttributeData handler)
    {
        ImmutableArray<TypedConstant> types = Array(handler, "Filters");
        ImmutableArray<TypedConstant> orders = Array(handler, "FilterOrders");
        var filters = new List<FilterModel>();
        for (int i = 0; i < types.Length && i < orders.Length; i++)
        {
            if (types[i].Value is INamedTypeSymbol { TypeKind: TypeKind.Struct } thunk && orders[i].Value is int order && ReadThunk(thunk) is { } model)
            {
                filters.Add(new FilterModel(model, order, EventTypeName: null, ContractsOf(thunk), ShapeProblem.None));
            }
        }

        return filters.ToEquatableArray();
    }

    private static ObserverModel? ReadThunk(INamedTypeSymbol thunk)
    {
        foreach (AttributeData attribute in thunk.GetAttributes())
        {
            if (ModuleManifest.IsFilter(attribute) && attribute.ConstructorArguments.Length == 2
                && attribute.ConstructorArguments[0].Value is string name && attribute.ConstructorArguments[1].Value is int traits)
            {
                return ManifestEntry.ModelOf(thunk, name, (HandlerTraits)traits);
            }
        }

        return null;
    }

    private static ImmutableArray<TypedConstant> Array(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false })
            {
                return argument.Value.Values;
            }
        }

        return ImmutableArray<TypedConstant>.Empty;
    }

    /// <summary>The filters on an event and on all its base types.</summary>
    public static EquatableArray<FilterModel> ParseEvent(INamedTypeSymbol type, IAssemblySymbol assembly)
    {
        List<FilterModel>? filters = null;
        for (INamedTypeSymbol? current = type; current is not null && current.SpecialType == SpecialType.None; current = current.BaseType)
        {
            Collect(current, assembly, ref filters);
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            // The base library has no filters, and reading the attributes of metadata is slow.
            if (!IsSystem(implemented))
            {
                Collect(implemented, assembly, ref filters);
            }
        }

        return filters is null ? EquatableArray<FilterModel>.Empty : filters.ToEquatableArray();
    }

    private static void Collect(ISymbol marked, IAssemblySymbol assembly, ref List<FilterModel>? filters)
    {
        foreach (AttributeData attribute in marked.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "FilterAttribute", Arity: 1 or 2 } named && AttributeReader.IsOurs(named)
                && Read(attribute, named, assembly) is { } filter)
            {
                (filters ??= []).Add(filter);
            }
        }
    }

    private static FilterModel? Read(AttributeData attribute, INamedTypeSymbol named, IAssemblySymbol assembly)
    {
        ITypeSymbol type = named.TypeArguments[named.Arity - 1];
        ShapeProblem problem = FilterShape.Check(type, assembly);

        // What does not compile anyway is left to the compiler.
        if (problem == ShapeProblem.Unresolved || (named.Arity == 2 && named.TypeArguments[0].TypeKind == TypeKind.Error))
        {
            return null;
        }

        string name = TypeNames.InCode(type);
        ObserverModel? model = problem == ShapeProblem.None ? ObserverParser.Parse((INamedTypeSymbol)type, needsInstance: true, assembly) : null;
        return new FilterModel(
            model is null
                ? Unusable(name, type.Name)
                : type is INamedTypeSymbol { IsGenericType: true } ? model with { MetadataName = name.Replace("global::", "") } : model,
            AttributeReader.Named(attribute, "Order") as int? ?? 0,
            named.Arity == 2 ? TypeNames.InCode(named.TypeArguments[0]) : null,
            type is INamedTypeSymbol filter ? ContractsOf(filter) : EquatableArray<FilterContractModel>.Empty,
            model is null && problem == ShapeProblem.None ? ShapeProblem.AmbiguousConstructor : problem);
    }

    private static ObserverModel Unusable(string name, string simpleName) => new(
        name, name.Replace("global::", ""), simpleName, IsStruct: false, IsPublic: false, IsDisposable: false, Lifetime: null, CreationKind.Given,
        EquatableArray<ParameterModel>.Empty);

    private static EquatableArray<FilterContractModel> ContractsOf(INamedTypeSymbol filter) => FilterShape.ContractsOf(filter)
        .Select(static contract => new FilterContractModel(
            contract.IsRequest, contract.IsAsync, NameOf(contract.Message), NameOf(contract.Result), IsPublic(contract)))
        .ToEquatableArray();

    private static bool IsPublic(FilterContract contract) =>
        (contract.Message is null || AccessibilityRules.IsPublic(contract.Message)) && (contract.Result is null || AccessibilityRules.IsPublic(contract.Result));

    private static string? NameOf(ITypeSymbol? type) => type is null ? null : TypeNames.InCode(type);

    private static bool IsSystem(INamedTypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" };
    }
}
