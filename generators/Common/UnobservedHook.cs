using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Tooling;

/// <summary>The method of a dispatcher that gets the events nobody observes: declared by the generator, written by the user.</summary>
internal static class UnobservedHook
{
    public const string Method = "OnUnobserved";

    /// <summary>Whether the user has written it.</summary>
    public static bool IsImplemented(INamedTypeSymbol dispatcher, CancellationToken cancellationToken)
    {
        foreach (ISymbol member in dispatcher.GetMembers(Method))
        {
            if (member is IMethodSymbol method && IsHook(method) && IsPartialBody(method.PartialImplementationPart ?? method, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the generator can declare it: nothing but its body has the name.</summary>
    public static bool IsFree(INamedTypeSymbol dispatcher, CancellationToken cancellationToken)
    {
        foreach (ISymbol member in dispatcher.GetMembers(Method))
        {
            if (member is not IMethodSymbol method || (IsHook(method) && (method.IsPartialDefinition || !IsPartialBody(method, cancellationToken))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a method looks like it: one type parameter, one parameter of that type by <c>in</c>.</summary>
    public static bool IsHook(IMethodSymbol method) =>
        method is { Name: Method, ReturnsVoid: true, IsStatic: false, TypeParameters.Length: 1, Parameters.Length: 1 }
        && method.Parameters[0].RefKind == RefKind.In
        && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, method.TypeParameters[0]);

    private static bool IsPartialBody(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is MethodDeclarationSyntax declaration
                && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
                && (declaration.Body is not null || declaration.ExpressionBody is not null))
            {
                return true;
            }
        }

        return false;
    }
}
