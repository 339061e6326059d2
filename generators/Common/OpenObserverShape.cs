using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Dispatch.Tooling;

/// <summary>The one definition of a valid <c>[HandlesAll]</c>: one type parameter, of the type or of the method, which is the event.</summary>
internal static class OpenObserverShape
{
    /// <summary>Finds the method that an attribute on a type means.</summary>
    public static OpenHandlerMatch FindHandler(INamedTypeSymbol observer)
    {
        OpenHandlerMatch found = OpenHandlerMatch.Wrong(ShapeProblem.NoHandleMethod);
        foreach (string name in s_names)
        {
            foreach (ISymbol member in observer.GetMembers(name))
            {
                if (member is not IMethodSymbol method || EventOf(method) is null)
                {
                    continue;
                }

                OpenHandlerMatch match = Check(method);
                if (found.Problem == ShapeProblem.None && match.Problem == ShapeProblem.None)
                {
                    return OpenHandlerMatch.Wrong(ShapeProblem.SeveralMethods, method);
                }

                if (found.Problem != ShapeProblem.None)
                {
                    found = match;
                }
            }
        }

        return found;
    }

    /// <summary>Checks a method that takes a type parameter.</summary>
    public static OpenHandlerMatch Check(IMethodSymbol method)
    {
        INamedTypeSymbol observer = method.ContainingType;
        if (EventOf(method) is not { } parameter)
        {
            return OpenHandlerMatch.Wrong(ShapeProblem.Generic, method);
        }

        HandlerMatch match = ObserverShape.CheckMethod(method, parameter, observer.ContainingAssembly, allowsGeneric: true);
        ShapeProblem problem = match.Problem != ShapeProblem.None
            ? match.Problem
            : ObserverShape.CheckType(observer, !method.IsStatic, observer.ContainingAssembly, allowsGeneric: true);
        if (problem == ShapeProblem.None)
        {
            problem = CheckConstraints(parameter, observer.ContainingAssembly);
        }

        return new OpenHandlerMatch(problem, method, match.Signature, parameter);
    }

    /// <summary>The type parameter that stands for the event: the only one there is.</summary>
    private static ITypeParameterSymbol? EventOf(IMethodSymbol method)
    {
        var parameters = new List<ITypeParameterSymbol>(method.TypeParameters);
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            parameters.AddRange(type.TypeParameters);
        }

        return parameters.Count == 1 && method.Parameters.Length > 0 && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, parameters[0])
            ? parameters[0]
            : null;
    }

    private static ShapeProblem CheckConstraints(ITypeParameterSymbol parameter, IAssemblySymbol assembly)
    {
        if (parameter.HasConstructorConstraint || parameter.HasUnmanagedTypeConstraint)
        {
            return ShapeProblem.UnsupportedConstraint;
        }

        foreach (ITypeSymbol type in parameter.ConstraintTypes)
        {
            if (type is not INamedTypeSymbol named)
            {
                return type.TypeKind == TypeKind.Error ? ShapeProblem.Unresolved : ShapeProblem.UnsupportedConstraint;
            }

            if (named.TypeKind == TypeKind.Error || !AccessibilityRules.IsNamed(named))
            {
                return ShapeProblem.Unresolved;
            }

            if (!AccessibilityRules.IsAccessible(named, assembly))
            {
                return ShapeProblem.NotAccessible;
            }
        }

        return ShapeProblem.None;
    }

    private static readonly string[] s_names = [KnownNames.HandleMethod, KnownNames.HandleAsyncMethod];
}

/// <summary>What a <c>[HandlesAll]</c> means.</summary>
/// <param name="Problem">Why it means nothing.</param>
/// <param name="Method">The method.</param>
/// <param name="Signature">How it is called.</param>
/// <param name="Parameter">The type parameter that is the event.</param>
internal sealed record OpenHandlerMatch(ShapeProblem Problem, IMethodSymbol? Method, HandlerSignature Signature, ITypeParameterSymbol? Parameter)
{
    public static OpenHandlerMatch Wrong(ShapeProblem problem, IMethodSymbol? method = null) => new(problem, method, default, null);
}
