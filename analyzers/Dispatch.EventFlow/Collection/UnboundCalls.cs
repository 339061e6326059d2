using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.EventFlow.Collection;

/// <summary>Calls of members of a dispatcher that do not exist yet, because the generator has not run.</summary>
internal static class UnboundCalls
{
    /// <summary>The dispatcher on which the call is made, also through <c>For&lt;T&gt;()</c>.</summary>
    public static INamedTypeSymbol? Receiver(IOperation invalid, MemberAccessExpressionSyntax access, NativeBus native)
    {
        ExpressionSyntax expression = access.Expression;
        if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "For" or "ForAsync" } inner })
        {
            expression = inner.Expression;
        }

        foreach (IOperation child in invalid.ChildOperations)
        {
            if (child.Syntax == expression && child.Type is INamedTypeSymbol type)
            {
                return type;
            }
        }

        return invalid.SemanticModel?.GetTypeInfo(expression).Type is INamedTypeSymbol named && native.IsDispatcher(named) ? named : null;
    }
}
