using System.Collections.Immutable;
using System.Threading;
using Dispatch.Generators.Model;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Generators.Parsing;

/// <summary>
/// Calls whose task is awaited where it is returned. Nobody can tell there whether an observer or handler threw or its task failed, so the
/// call needs no protected region, which would keep it from being inlined.
/// </summary>
internal static class AwaitedCallParser
{
    /// <summary>The event or request of an awaited call through an interface; else empty.</summary>
    public static string TypeOf(InvocationExpressionSyntax invocation, IMethodSymbol method, InterceptedMethod intercepted)
    {
        bool isTyped = intercepted is InterceptedMethod.PublishAsync or InterceptedMethod.PublishOneAsync
            or InterceptedMethod.SendCommandAsync or InterceptedMethod.SendRequestAsync
            or InterceptedMethod.SendOneCommandAsync or InterceptedMethod.SendOneRequestAsync;
        if (!isTyped || !IsAwaited(invocation))
        {
            return "";
        }

        // The result may be another one than the request promises, where that one converts to it.
        ImmutableArray<ITypeSymbol> arguments = method.IsGenericMethod ? method.TypeArguments : method.ContainingType.TypeArguments;
        return arguments.Length == 1 || SymbolEqualityComparer.Default.Equals(RequestShape.Of(arguments[0]).Result, arguments[1]) ? TypeNames.InCode(arguments[0]) : "";
    }

    /// <summary>Whether nothing comes between the call and the await of its task.</summary>
    public static bool IsAwaited(InvocationExpressionSyntax invocation)
    {
        ExpressionSyntax call = Outermost(invocation);
        if (call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured }
            && configured.ArgumentList.Arguments.Count == 1
            && configured.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax)
        {
            call = Outermost(configured);
        }

        return call.Parent is AwaitExpressionSyntax
            || (call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter", Parent: InvocationExpressionSyntax awaiter }
                && Outermost(awaiter).Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult", Parent: InvocationExpressionSyntax });
    }

    private static ExpressionSyntax Outermost(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized;
        }

        return expression;
    }
}
