using System.Collections.Generic;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>What a filter can surround where it stands.</summary>
internal static class FilterReach
{
    /// <summary>Why the filter never runs; null: it does, or who knows.</summary>
    public static string? WhyNever(FilterDeclaration declaration, DispatchTypes types)
    {
        INamedTypeSymbol type = declaration.Marked as INamedTypeSymbol ?? declaration.Marked.ContainingType;
        List<FilterContract> contracts = declaration.Contracts();
        if (types.IsDispatcher(type) && declaration.Marked is INamedTypeSymbol)
        {
            return declaration.Event is { } named && !FitsAny(contracts, named) ? $"it is not for {Names.Of(named)}" : null;
        }

        if (declaration.Event is not null)
        {
            return "an attribute that names the event works on a dispatcher only";
        }

        bool isHandler = false;
        foreach (ObserverDeclaration observer in types.DeclarationsOf(type))
        {
            if (declaration.Marked is IMethodSymbol method && !SymbolEqualityComparer.Default.Equals(observer.Method ?? observer.Match().Method, method))
            {
                continue;
            }

            isHandler = true;
            if (FitsAny(contracts, observer.Event))
            {
                return null;
            }
        }

        if (declaration.Marked is IMethodSymbol marked)
        {
            // A derived class may observe with an inherited method.
            return isHandler ? "it is not for the event of the method"
                : IsClosed(type) || marked.Name is not (KnownNames.HandleMethod or KnownNames.HandleAsyncMethod) ? "the method handles no event" : null;
        }

        // Any type can be an event; a generic one is published with arguments that are not known here.
        return type.IsGenericType || FitsAny(contracts, type) ? null : isHandler ? "it is not for an event of the observer" : $"it is not for {Names.Of(type)}";
    }

    /// <summary>Whether an interface of the filter is for the message or may be for something derived from it.</summary>
    private static bool FitsAny(List<FilterContract> contracts, ITypeSymbol message)
    {
        RequestContract request = RequestShape.Of(message);
        foreach (FilterContract contract in contracts)
        {
            if (!IsFor(contract, request) && (request.Kind != RequestKind.None || (message is not { TypeKind: TypeKind.Interface } && IsClosed(message))))
            {
                continue;
            }

            if (contract.Message is not { } taken || taken.SpecialType == SpecialType.System_Object
                || EventRelation.IsOrDerivesFrom(message, taken) || MayDerive(taken, message))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether something may be both: the taken type, and a type derived from the marked one.</summary>
    private static bool MayDerive(ITypeSymbol taken, ITypeSymbol message) =>
        EventRelation.IsOrDerivesFrom(taken, message)
        || (!IsClosed(message) && !IsClosed(taken) && (taken.TypeKind == TypeKind.Interface || message.TypeKind == TypeKind.Interface));

    private static bool IsClosed(ITypeSymbol type) => type.IsValueType || type.IsSealed;

    /// <summary>Whether a filter interface is for what is sent, or published: a command without a result is filtered like an event.</summary>
    public static bool IsFor(FilterContract contract, RequestContract request) => request.Kind switch
    {
        RequestKind.None or RequestKind.Command => !contract.IsRequest,
        RequestKind.Result => contract.IsRequest && (contract.Result is null || SymbolEqualityComparer.Default.Equals(contract.Result, request.Result)),
        _ => false,
    };

    /// <summary>Whether the type is sent, not published.</summary>
    public static bool IsRequest(ITypeSymbol type)
    {
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (implemented is { Name: "IRequest", Arity: 0, ContainingNamespace: { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
