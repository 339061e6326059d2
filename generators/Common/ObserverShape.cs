using Microsoft.CodeAnalysis;

namespace Dispatch.Tooling;

/// <summary>The one definition of a valid observer, for the generator (which skips) and the analyzers (which report).</summary>
internal static class ObserverShape
{
    /// <summary>Finds the method that a class-level attribute means.</summary>
    public static HandlerMatch FindHandler(INamedTypeSymbol observer, ITypeSymbol eventType, IAssemblySymbol assembly)
    {
        for (INamedTypeSymbol? type = observer; type is not null && type.SpecialType != SpecialType.System_Object; type = type.BaseType)
        {
            HandlerMatch match = FindDeclared(type, eventType, assembly);
            if (match.Problem != ShapeProblem.NoHandleMethod)
            {
                return match.Problem == ShapeProblem.None ? CheckOwner(observer, match) : match;
            }
        }

        return HandlerMatch.Wrong(ShapeProblem.NoHandleMethod);
    }

    /// <summary>Checks the method that carries an attribute itself.</summary>
    public static HandlerMatch CheckMarkedMethod(IMethodSymbol method, ITypeSymbol eventType, IAssemblySymbol assembly)
    {
        HandlerMatch match = CheckMethod(method, eventType, assembly);
        return match.Problem == ShapeProblem.None ? CheckOwner(method.ContainingType, match) : match;
    }

    /// <summary>Whether the type can be an observer with this (static or instance) method.</summary>
    public static ShapeProblem CheckType(INamedTypeSymbol type, bool needsInstance, IAssemblySymbol assembly, bool allowsGeneric = false)
    {
        if (!AccessibilityRules.IsNamed(type))
        {
            return ShapeProblem.Unresolved;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsGenericType && !allowsGeneric)
            {
                return ShapeProblem.Generic;
            }
        }

        if (!AccessibilityRules.IsAccessible(type, assembly))
        {
            return ShapeProblem.NotAccessible;
        }

        if (!needsInstance)
        {
            return ShapeProblem.None;
        }

        if (type.IsRefLikeType)
        {
            return ShapeProblem.RefStruct;
        }

        return type.IsAbstract || type.IsStatic || type.TypeKind is not (TypeKind.Class or TypeKind.Struct)
            ? ShapeProblem.NotConstructible
            : ShapeProblem.None;
    }

    private static HandlerMatch CheckOwner(INamedTypeSymbol observer, HandlerMatch match)
    {
        ShapeProblem problem = CheckType(observer, !match.Method!.IsStatic, observer.ContainingAssembly);
        return problem == ShapeProblem.None ? match : HandlerMatch.Wrong(problem, match.Method);
    }

    private static HandlerMatch FindDeclared(INamedTypeSymbol type, ITypeSymbol eventType, IAssemblySymbol assembly)
    {
        HandlerMatch found = HandlerMatch.Wrong(ShapeProblem.NoHandleMethod);
        foreach (string name in s_names)
        {
            foreach (ISymbol member in type.GetMembers(name))
            {
                if (member is not IMethodSymbol method || method.Parameters.Length == 0
                    || !IsEvent(method.Parameters[0].Type, eventType))
                {
                    continue;
                }

                HandlerMatch match = CheckMethod(method, eventType, assembly);
                if (found.Problem == ShapeProblem.None && match.Problem == ShapeProblem.None)
                {
                    return HandlerMatch.Wrong(ShapeProblem.SeveralMethods, method);
                }

                // A valid method wins over an overload that is not one.
                if (found.Problem != ShapeProblem.None)
                {
                    found = match;
                }
            }
        }

        return found;
    }

    /// <summary>Checks a method apart from the type that it is in.</summary>
    public static HandlerMatch CheckMethod(IMethodSymbol method, ITypeSymbol eventType, IAssemblySymbol assembly, bool allowsGeneric = false)
    {
        if (method.IsGenericMethod && !allowsGeneric)
        {
            return HandlerMatch.Wrong(ShapeProblem.Generic, method);
        }

        if (method.MethodKind != MethodKind.Ordinary || method.RefKind != RefKind.None || (method.IsStatic && (method.IsAbstract || method.IsVirtual)))
        {
            return HandlerMatch.Wrong(ShapeProblem.InvalidSignature, method);
        }

        // Said first: nobody can await it, whatever its parameters are.
        if (method.IsAsync && method.ReturnsVoid)
        {
            return HandlerMatch.Wrong(ShapeProblem.AsyncVoid, method);
        }

        RequestContract request = RequestShape.Of(eventType);
        HandlerReturn? returned = request.Kind is RequestKind.None or RequestKind.Command ? ReturnOf(method) : RequestShape.ReturnOf(method, request);
        if (returned is not { } returns
            || HandlerParameters.Read(method, eventType, returns) is not { } signature
            || (signature.TakesContext && request.Kind != RequestKind.None))
        {
            return HandlerMatch.Wrong(ShapeProblem.InvalidSignature, method);
        }

        return AccessibilityRules.IsVisible(method, assembly)
            ? new HandlerMatch(ShapeProblem.None, method, signature)
            : HandlerMatch.Wrong(ShapeProblem.NotAccessible, method);
    }

    /// <summary>Whether a parameter takes exactly the event. An attribute cannot name the elements of a tuple, a parameter may.</summary>
    public static bool IsEvent(ITypeSymbol type, ITypeSymbol eventType) =>
        SymbolEqualityComparer.Default.Equals(WithoutNames(type), WithoutNames(eventType));

    private static ITypeSymbol WithoutNames(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsTupleType: true, TupleUnderlyingType: { } unnamed } ? unnamed : type;

    private static HandlerReturn? ReturnOf(IMethodSymbol method)
    {
        if (method.ReturnsVoid)
        {
            return HandlerReturn.Void;
        }

        if (Is(method.ReturnType, "ValueTask", "Tasks"))
        {
            return HandlerReturn.ValueTask;
        }

        return Is(method.ReturnType, "Task", "Tasks") ? HandlerReturn.Task : null;
    }

    /// <summary>Compares by name, so that no type has to be looked up in the compilation for each observer.</summary>
    public static bool Is(ITypeSymbol type, string name, string innerNamespace) =>
        type is INamedTypeSymbol { Arity: 0, ContainingType: null } named && named.Name == name && named.ContainingNamespace is { } space
        && space.Name == innerNamespace
        && (innerNamespace == "Threading" ? IsSystem(space.ContainingNamespace) : space.ContainingNamespace?.Name == "Threading" && IsSystem(space.ContainingNamespace.ContainingNamespace));

    private static bool IsSystem(INamespaceSymbol? space) => space is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    private static readonly string[] s_names = [KnownNames.HandleMethod, KnownNames.HandleAsyncMethod];
}
