using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Parsing;

/// <summary>Reads an event type.</summary>
internal static class EventParser
{
    /// <summary><c>object</c>: what every event is.</summary>
    public static EventModel Object { get; } = new(
        "object", "Object", TypeKey.Of("System", "Object"), EventKind.Object, IsPublic: true, EquatableArray<string>.Empty, Policy: null, EquatableArray<FilterModel>.Empty, IsParallel: null);

    public static EventModel Parse(INamedTypeSymbol type, bool isPublic, IAssemblySymbol assembly) => new(
        TypeNames.InCode(type),
        type.Name,
        TypeKey.Of(TypeNames.Namespace(type.ContainingNamespace), type.MetadataName),
        KindOf(type),
        isPublic,
        BasesOf(type, assembly),
        PolicyOf(type),
        FilterParser.ParseEvent(type, assembly),
        ConcurrencyShape.Declared(type))
    {
        Aliases = Variance.WiderArguments(type, assembly).ToEquatableArray(),
    };

    private static EventKind KindOf(INamedTypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Object)
        {
            return EventKind.Object;
        }

        if (type.IsValueType)
        {
            return EventKind.Struct;
        }

        if (type.TypeKind == TypeKind.Interface || type.IsAbstract)
        {
            return EventKind.Abstract;
        }

        return type.IsSealed ? EventKind.Sealed : EventKind.Open;
    }

    internal static EquatableArray<string> BasesOf(INamedTypeSymbol type, IAssemblySymbol assembly)
    {
        var names = new List<string>();
        for (INamedTypeSymbol? current = type.BaseType; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
        {
            names.Add(TypeNames.InCode(current));
        }

        ImmutableArray<INamedTypeSymbol> interfaces = type.AllInterfaces;
        foreach (INamedTypeSymbol implemented in interfaces)
        {
            names.Add(TypeNames.InCode(implemented));
            names.AddRange(Variance.WiderResults(implemented, assembly));
        }

        names.AddRange(Variance.WiderResults(type, assembly));

        return names.Distinct().OrderBy(static name => name, System.StringComparer.Ordinal).ToEquatableArray();
    }

    private static ErrorPolicyModel? PolicyOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (AttributeData attribute in current.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: "OnErrorAttribute", Arity: 0 } named && AttributeReader.IsOurs(named))
                {
                    return AttributeReader.Policy(attribute);
                }
            }
        }

        return null;
    }
}
