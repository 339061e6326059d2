using System;
using System.Collections.Generic;
using Dispatch.EventFlow.Buses;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>Handlers by name, and by the attributes of other buses.</summary>
internal static class ConventionHandlers
{
    public static IEnumerable<HandlerBinding> Named(INamedTypeSymbol type, BusModel bus, HandlerConvention convention)
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

    public static IEnumerable<HandlerBinding> Attributed(INamedTypeSymbol type, IReadOnlyList<(INamedTypeSymbol Type, BusModel Bus, HandlerAttributeContract Contract)> contracts)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.Length: > 0 } method)
            {
                continue;
            }

            foreach (AttributeData attribute in method.GetAttributes())
            {
                foreach ((INamedTypeSymbol contract, BusModel bus, HandlerAttributeContract handler) in contracts)
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
}
