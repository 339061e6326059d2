using System.Collections.Generic;
using System.Threading;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>Observers of Dispatch: what attributes on types and methods say.</summary>
internal static class NativeHandlers
{
    private static readonly string[] s_names = [KnownNames.HandleMethod, KnownNames.HandleAsyncMethod];

    public static IEnumerable<HandlerBinding> Of(INamedTypeSymbol type, NativeBus native, AttributeMarks marks, CancellationToken cancellationToken)
    {
        foreach (AttributeData attribute in marks.MayBeOnType(type, cancellationToken) ? type.GetAttributes() : [])
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

        foreach (ISymbol member in marks.MayBeOnMethods(type, cancellationToken) ? type.GetMembers() : [])
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
}
