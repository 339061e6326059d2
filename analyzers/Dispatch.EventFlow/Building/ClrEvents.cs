using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Building;

/// <summary>C# events of classes and what they stand for.</summary>
internal static class ClrEvents
{
    /// <summary>Whether who subscribed to one hears of the other: it implements or overrides it.</summary>
    public static bool IsOf(IEventSymbol raised, IEventSymbol subscribed)
    {
        if (raised.Name != subscribed.Name && raised.ExplicitInterfaceImplementations.IsEmpty)
        {
            return false;
        }

        for (IEventSymbol? current = raised.OverriddenEvent; current is not null; current = current.OverriddenEvent)
        {
            if (TypeRelations.Same(current.OriginalDefinition, subscribed.OriginalDefinition))
            {
                return true;
            }
        }

        if (subscribed.ContainingType.TypeKind == TypeKind.Interface)
        {
            foreach (INamedTypeSymbol contract in raised.ContainingType.AllInterfaces)
            {
                if (TypeRelations.Same(contract.OriginalDefinition, subscribed.ContainingType.OriginalDefinition)
                    && contract.GetMembers(subscribed.Name) is { Length: 1 } members
                    && TypeRelations.Same(raised.ContainingType.FindImplementationForInterfaceMember(members[0]), raised))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
