using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>The attributes of the <c>Dispatch</c> namespace about flow, whichever assembly declares them.</summary>
internal static class FlowAttributes
{
    /// <summary>The reason of <c>[AllowCycle]</c> on the method, what contains it, or the type; null if there is none.</summary>
    public static string? AllowedCycle(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is IMethodSymbol or INamedTypeSymbol; current = current.ContainingSymbol)
        {
            if (Find(current, "AllowCycleAttribute") is { } attribute)
            {
                return ReasonOf(attribute);
            }

            if (current is IMethodSymbol { AssociatedSymbol: { } member } && Find(member, "AllowCycleAttribute") is { } onMember)
            {
                return ReasonOf(onMember);
            }
        }

        return null;
    }

    public static bool Has(ISymbol symbol, string name) => Find(symbol, name) is not null;

    public static bool IsOurs(INamedTypeSymbol? type) => type is { ContainingNamespace: { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true } };

    private static string ReasonOf(AttributeData attribute)
    {
        foreach (TypedConstant argument in attribute.ConstructorArguments)
        {
            if (argument.Value is string reason)
            {
                return reason;
            }
        }

        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument is { Key: "Reason", Value.Value: string reason })
            {
                return reason;
            }
        }

        return "";
    }

    private static AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Name == name && IsOurs(type))
            {
                return attribute;
            }
        }

        return null;
    }
}
