using System.Collections.Generic;
using Dispatch.EventFlow.Buses;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>Handlers by the interface or base class of a bus that a type has.</summary>
internal static class ContractHandlers
{
    public static IEnumerable<HandlerBinding> Of(INamedTypeSymbol type, IReadOnlyList<(INamedTypeSymbol Type, BusModel Bus, HandlerContract Contract)> contracts)
    {
        foreach ((INamedTypeSymbol contract, BusModel bus, HandlerContract handler) in contracts)
        {
            if (contract.TypeKind == TypeKind.Interface)
            {
                foreach (INamedTypeSymbol implemented in type.AllInterfaces)
                {
                    if (TypeRelations.Same(implemented.OriginalDefinition, contract))
                    {
                        foreach (HandlerBinding binding in Bind(type, implemented, bus, handler))
                        {
                            yield return binding;
                        }
                    }
                }
            }
            else if (TypeRelations.FindBase(type.BaseType, contract) is { } inherited)
            {
                foreach (HandlerBinding binding in Bind(type, inherited, bus, handler))
                {
                    yield return binding;
                }
            }
        }
    }

    private static IEnumerable<HandlerBinding> Bind(INamedTypeSymbol type, INamedTypeSymbol contract, BusModel bus, HandlerContract handler)
    {
        if (handler.EventArgument >= contract.TypeArguments.Length || IsDecorator(type, contract))
        {
            yield break;
        }

        ITypeSymbol eventType = contract.TypeArguments[handler.EventArgument];
        foreach (ISymbol member in contract.GetMembers())
        {
            if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary } declared || (handler.Method is { } wanted && declared.Name != wanted) || !Takes(declared, eventType))
            {
                continue;
            }

            IMethodSymbol? method = contract.TypeKind == TypeKind.Interface
                ? type.FindImplementationForInterfaceMember(declared) as IMethodSymbol
                : Overrides.Find(type, declared);
            if (method is not null)
            {
                DeliveryTraits traits = DeliveryTraits.Of(type, method);
                yield return new HandlerBinding(type, method, eventType, bus.Name, handler.Kind, handler.Mode == DeliveryMode.Sync ? traits.Mode : handler.Mode, 0)
                {
                    IsIdempotent = traits.IsIdempotent,
                    IsExternallyTriggered = traits.IsExternallyTriggered,
                };
            }
        }
    }

    /// <summary>An open generic type that wraps another handler of the same contract: the inner one is the handler.</summary>
    private static bool IsDecorator(INamedTypeSymbol type, INamedTypeSymbol contract)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (TypeRelations.Same(parameter.Type, contract) || (type.IsGenericType && IsDerived(parameter.Type, contract)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A code base may have a generic interface of its own between the contract and its handlers; one that is not generic is a service that happens to handle.</summary>
    private static bool IsDerived(ITypeSymbol type, INamedTypeSymbol contract)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Interface, IsGenericType: true })
        {
            foreach (INamedTypeSymbol implemented in type.AllInterfaces)
            {
                if (TypeRelations.Same(implemented, contract))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Takes(IMethodSymbol method, ITypeSymbol eventType)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (TypeRelations.Same(parameter.Type, eventType))
            {
                return true;
            }
        }

        return false;
    }
}
