using System;
using System.Collections.Generic;
using System.Threading;
using Dispatch.EventFlow.Buses;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>Finds the handlers that types declare.</summary>
internal sealed class HandlerFinder(BusCatalog buses)
{
    public IEnumerable<HandlerBinding> HandlersOf(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            yield break;
        }

        if (buses.Native is { } native)
        {
            foreach (HandlerBinding binding in NativeHandlers(type, native))
            {
                yield return binding;
            }
        }

        if (buses.Handlers.Count > 0 && !type.IsAbstract)
        {
            foreach (HandlerBinding binding in Implemented(type))
            {
                yield return binding;
            }
        }

        foreach ((BusModel bus, HandlerConvention convention) in buses.Conventions)
        {
            foreach (HandlerBinding binding in Named(type, bus, convention))
            {
                yield return binding;
            }
        }

        if (buses.HandlerAttributes.Count > 0)
        {
            foreach (HandlerBinding binding in Attributed(type))
            {
                yield return binding;
            }
        }
    }

    private static IEnumerable<HandlerBinding> NativeHandlers(INamedTypeSymbol type, NativeBus native)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (EventOf(attribute, native) is { } eventType && FindMethod(type, eventType) is { } method)
            {
                yield return Bind(type, method, eventType, attribute);
            }
            else if (native.IsForAll(attribute) && OpenObserverShape.FindHandler(type) is { Problem: ShapeProblem.None, Method: { } open, Parameter: { } parameter })
            {
                yield return Bind(type, open, parameter, attribute);
            }
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
            {
                foreach (AttributeData attribute in method.GetAttributes())
                {
                    if (EventOf(attribute, native) is { } eventType)
                    {
                        yield return Bind(type, method, eventType, attribute);
                    }
                    else if (native.IsForAll(attribute) && OpenObserverShape.Check(method) is { Problem: ShapeProblem.None, Parameter: { } parameter })
                    {
                        yield return Bind(type, method, parameter, attribute);
                    }
                }
            }
        }
    }

    private static HandlerBinding Bind(INamedTypeSymbol type, IMethodSymbol method, ITypeSymbol eventType, AttributeData attribute)
    {
        DeliveryTraits traits = DeliveryTraits.Of(type, method);
        return new HandlerBinding(type, method.OriginalDefinition, eventType, NativeBus.Name, IsCommand(eventType) ? MessageKind.Command : MessageKind.Event, traits.Mode, OrderOf(attribute))
        {
            IsIdempotent = traits.IsIdempotent,
            WaitsWhenFull = traits.WaitsWhenFull,
            IsExternallyTriggered = traits.IsExternallyTriggered,
        };
    }

    /// <summary>The method that a class-level attribute means; any that could be meant if it is not a valid one.</summary>
    private static IMethodSymbol? FindMethod(INamedTypeSymbol type, ITypeSymbol eventType)
    {
        if (ObserverShape.FindHandler(type, eventType, type.ContainingAssembly) is { Problem: ShapeProblem.None, Method: { } exact })
        {
            return exact;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (string name in s_names)
            {
                foreach (ISymbol member in current.GetMembers(name))
                {
                    if (member is IMethodSymbol { Parameters.Length: > 0 } method
                        && (method.Parameters[0].Type is ITypeParameterSymbol || TypeRelations.IsAssignable(eventType, method.Parameters[0].Type)))
                    {
                        return method;
                    }
                }
            }
        }

        return null;
    }

    private IEnumerable<HandlerBinding> Implemented(INamedTypeSymbol type)
    {
        foreach ((INamedTypeSymbol contract, BusModel bus, HandlerContract handler) in buses.Handlers)
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
                : Override(type, declared);
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

    private static IMethodSymbol? Override(INamedTypeSymbol type, IMethodSymbol declared)
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

    private static IEnumerable<HandlerBinding> Named(INamedTypeSymbol type, BusModel bus, HandlerConvention convention)
    {
        if (type.IsAbstract || !type.Name.EndsWith(convention.TypeSuffix, StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (ISymbol member in type.GetMembers(convention.Method))
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.Length: > 0, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal } method
                && method.Parameters[0].Type is INamedTypeSymbol eventType)
            {
                yield return new HandlerBinding(type, method, eventType, bus.Name, convention.Kind, convention.Mode, 0);
            }
        }
    }

    private IEnumerable<HandlerBinding> Attributed(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.Length: > 0 } method)
            {
                continue;
            }

            foreach (AttributeData attribute in method.GetAttributes())
            {
                foreach ((INamedTypeSymbol contract, BusModel bus, HandlerAttributeContract handler) in buses.HandlerAttributes)
                {
                    if (TypeRelations.Same(attribute.AttributeClass?.OriginalDefinition, contract))
                    {
                        ITypeSymbol eventType = attribute.AttributeClass is { TypeArguments: { Length: 1 } arguments } ? arguments[0] : method.Parameters[0].Type;
                        yield return new HandlerBinding(type, method, eventType, bus.Name, handler.Kind, handler.Mode, 0);
                    }
                }
            }
        }
    }

    private static ITypeSymbol? EventOf(AttributeData attribute, NativeBus native) =>
        attribute.AttributeClass is { IsGenericType: true } type && TypeRelations.Same(type.OriginalDefinition, native.HandlesAttribute) && type.TypeArguments[0].TypeKind != TypeKind.Error
            ? type.TypeArguments[0]
            : null;

    private static int OrderOf(AttributeData attribute)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == "Order" && argument.Value.Value is int order)
            {
                return order;
            }
        }

        return 0;
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

    private static bool IsCommand(ITypeSymbol type)
    {
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (implemented.Name is "ICommand" or "IQuery" or "IStreamQuery" && implemented.ContainingNamespace is { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true })
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] s_names = [KnownNames.HandleMethod, KnownNames.HandleAsyncMethod];
}
