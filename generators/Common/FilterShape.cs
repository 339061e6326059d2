using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Dispatch.Tooling;

/// <summary>The one definition of a usable filter, for the generator (which refuses to publish) and the analyzers (which report).</summary>
internal static class FilterShape
{
    /// <summary>What the type filters, in the order of its interfaces.</summary>
    public static List<FilterContract> ContractsOf(INamedTypeSymbol filter)
    {
        var contracts = new List<FilterContract>();
        foreach (INamedTypeSymbol implemented in filter.AllInterfaces)
        {
            if (Read(implemented) is { } contract)
            {
                contracts.Add(contract);
            }
        }

        return contracts;
    }

    /// <summary>Why a dispatcher in <paramref name="assembly"/> cannot construct or call the filter.</summary>
    public static ShapeProblem Check(ITypeSymbol type, IAssemblySymbol assembly)
    {
        if (type.TypeKind == TypeKind.Error || !AccessibilityRules.IsNamed(type))
        {
            return ShapeProblem.Unresolved;
        }

        if (type is not INamedTypeSymbol filter || ContractsOf(filter).Count == 0)
        {
            return ShapeProblem.NotAFilter;
        }

        if (!AccessibilityRules.IsAccessible(filter, assembly))
        {
            return ShapeProblem.NotAccessible;
        }

        if (filter.IsRefLikeType)
        {
            return ShapeProblem.RefStruct;
        }

        if (filter.IsAbstract || filter.IsStatic || filter.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return ShapeProblem.NotConstructible;
        }

        ShapeProblem problem = CheckMethods(filter);
        if (problem == ShapeProblem.None)
        {
            ObserverConstructor.Choose(filter, assembly, out problem);
        }

        return problem;
    }

    /// <summary>The methods are called on the filter's own type, as an interface call could not be inlined.</summary>
    private static ShapeProblem CheckMethods(INamedTypeSymbol filter)
    {
        foreach (INamedTypeSymbol implemented in filter.AllInterfaces)
        {
            if (Read(implemented) is null)
            {
                continue;
            }

            foreach (ISymbol member in implemented.GetMembers())
            {
                if (member is IMethodSymbol && filter.FindImplementationForInterfaceMember(member) is not IMethodSymbol { MethodKind: MethodKind.Ordinary })
                {
                    return filter.FindImplementationForInterfaceMember(member) is null ? ShapeProblem.Unresolved : ShapeProblem.ExplicitFilter;
                }
            }
        }

        return ShapeProblem.None;
    }

    private static FilterContract? Read(INamedTypeSymbol type)
    {
        if (type.ContainingType is not null || type.ContainingNamespace is not { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true })
        {
            return null;
        }

        ITypeSymbol? message = type.Arity > 0 ? type.TypeArguments[0] : null;
        return (type.Name, type.Arity) switch
        {
            ("IEventFilter", 0 or 1) => new FilterContract(IsRequest: false, IsAsync: false, message, Result: null),
            ("IAsyncEventFilter", 0 or 1) => new FilterContract(IsRequest: false, IsAsync: true, message, Result: null),
            ("IRequestFilter", 0) => new FilterContract(IsRequest: true, IsAsync: false, message, Result: null),
            ("IAsyncRequestFilter", 0) => new FilterContract(IsRequest: true, IsAsync: true, message, Result: null),
            ("IRequestFilter", 2) => new FilterContract(IsRequest: true, IsAsync: false, message, type.TypeArguments[1]),
            ("IAsyncRequestFilter", 2) => new FilterContract(IsRequest: true, IsAsync: true, message, type.TypeArguments[1]),
            _ => null,
        };
    }
}
