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

    /// <summary>The member that implements an interface member for one construction of the interface, and what that says about the type's parameters.</summary>
    public static IMethodSymbol? FindImplementation(INamedTypeSymbol type, IMethodSymbol called, out TypeMap? map)
    {
        map = null;
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
                    map = candidate;
                    return found;
                }
            }
        }

        return null;
    }
}
