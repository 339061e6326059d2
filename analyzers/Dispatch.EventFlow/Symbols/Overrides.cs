using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>Which member of a type runs when a virtual one is called.</summary>
internal static class Overrides
{
    /// <summary>The override that objects of exactly this type have of a class member; null if the type does not derive from its type.</summary>
    public static IMethodSymbol? Find(INamedTypeSymbol type, IMethodSymbol declared)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(declared.Name))
            {
                for (IMethodSymbol? method = member as IMethodSymbol; method is not null; method = method.OverriddenMethod)
                {
                    if (TypeRelations.Same(method.OriginalDefinition, declared.OriginalDefinition))
                    {
                        return (IMethodSymbol)member;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The members that implement an interface member, one for each construction of the interface that the call may mean, and
    /// what that says about the type's parameters.
    /// </summary>
    public static IEnumerable<(IMethodSymbol Implementation, TypeMap? Map)> FindImplementations(INamedTypeSymbol type, IMethodSymbol called)
    {
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            TypeMap? candidate = null;
            if (!TypeRelations.Same(implemented.OriginalDefinition, called.ContainingType.OriginalDefinition) || !TypeMap.TryUnify(implemented, called.ContainingType, ref candidate))
            {
                continue;
            }

            foreach (ISymbol member in implemented.GetMembers(called.Name))
            {
                if (TypeRelations.Same(member.OriginalDefinition, called.OriginalDefinition) && type.FindImplementationForInterfaceMember(member) is IMethodSymbol found)
                {
                    yield return (found, candidate);
                }
            }
        }
    }
}
