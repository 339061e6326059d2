using Microsoft.CodeAnalysis;

namespace Dispatch.Tooling;

/// <summary>Which types are requests, what answers them, and what their handlers return.</summary>
internal static class RequestShape
{
    /// <summary>What the interfaces of a type say. An event has <see cref="RequestKind.None"/>.</summary>
    public static RequestContract Of(ITypeSymbol type)
    {
        RequestContract found = default;
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Interface } itself)
        {
            Add(itself, ref found);
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            Add(implemented, ref found);
        }

        return found.Kind == RequestKind.None && IsBareRequest(type) ? new RequestContract(RequestKind.Unclear, null) : found;
    }

    /// <summary>Whether a request can have a handler; <see cref="ShapeProblem.None"/> for events too.</summary>
    public static ShapeProblem Check(ITypeSymbol type, IAssemblySymbol assembly)
    {
        RequestContract contract = Of(type);
        if (contract.Kind == RequestKind.None)
        {
            return ShapeProblem.None;
        }

        if (contract.Result is { } result && (EventShape.ContainsError(result) || !AccessibilityRules.IsNamed(result)))
        {
            return ShapeProblem.Unresolved;
        }

        return contract.Kind == RequestKind.Unclear
            || type.TypeKind == TypeKind.Interface
            || (contract.Result is not null && !AccessibilityRules.IsAccessible(contract.Result, assembly))
                ? ShapeProblem.UnusableRequest
                : ShapeProblem.None;
    }

    /// <summary>How a handler of the request gives its result, or null if it does not.</summary>
    public static HandlerReturn? ReturnOf(IMethodSymbol method, RequestContract contract)
    {
        ITypeSymbol returned = method.ReturnType;
        if (contract.Result is not { } result || method.ReturnsVoid)
        {
            return null;
        }

        if (contract.Kind == RequestKind.Stream)
        {
            return IsOf(returned, "IAsyncEnumerable", result) ? HandlerReturn.Stream : null;
        }

        if (Same(returned, result))
        {
            return HandlerReturn.Result;
        }

        return IsOf(returned, "ValueTask", result) ? HandlerReturn.ValueTaskOfResult
            : IsOf(returned, "Task", result) ? HandlerReturn.TaskOfResult
            : null;
    }

    /// <summary>Whether it says that it is sent, but not what answers it.</summary>
    private static bool IsBareRequest(ITypeSymbol type)
    {
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (implemented is { Name: "IRequest", Arity: 0, ContainingType: null, ContainingNamespace: { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(INamedTypeSymbol type, ref RequestContract found)
    {
        if (type.ContainingType is not null || type.ContainingNamespace is not { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true })
        {
            return;
        }

        RequestKind kind = (type.Name, type.Arity) switch
        {
            ("ICommand", 0) => RequestKind.Command,
            ("IRequest", 1) => RequestKind.Result,
            ("IStreamQuery", 1) => RequestKind.Stream,
            _ => RequestKind.None,
        };
        if (kind != RequestKind.None)
        {
            found = found.Kind == RequestKind.None
                ? new RequestContract(kind, type.Arity == 0 ? null : type.TypeArguments[0])
                : new RequestContract(RequestKind.Unclear, null);
        }
    }

    private static bool IsOf(ITypeSymbol type, string name, ITypeSymbol argument) =>
        type is INamedTypeSymbol { Arity: 1, ContainingType: null } named
        && named.Name == name
        && (name == "IAsyncEnumerable" ? IsIn(named, "System", "Collections", "Generic") : IsIn(named, "System", "Threading", "Tasks"))
        && Same(named.TypeArguments[0], argument);

    private static bool IsIn(INamedTypeSymbol type, string outer, string middle, string inner) =>
        type.ContainingNamespace is { } third && third.Name == inner
        && third.ContainingNamespace is { } second && second.Name == middle
        && second.ContainingNamespace is { } first && first.Name == outer
        && first.ContainingNamespace.IsGlobalNamespace;

    /// <summary>Ignores the names of tuple elements and nullability, as conversions do.</summary>
    private static bool Same(ITypeSymbol left, ITypeSymbol right) =>
        ObserverShape.IsEvent(left, right);
}
