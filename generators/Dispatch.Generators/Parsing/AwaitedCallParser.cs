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

    /// <summary>
    /// A call on a dispatcher of an overload that is not written yet. Null: it is none, or it could be any other method by then: only an
    /// argument that is of the type itself decides it, and a dispatcher that inherits no method of that name.
    /// </summary>
    public static InterceptedCallModel? ParseOverload(
        InvocationExpressionSyntax invocation, ExpressionSyntax receiver, SemanticModel model, CancellationToken cancellationToken)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = invocation.ArgumentList.Arguments;
        if (invocation.Expression is not MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "SendAsync" or "PublishAsync" } name }
            || receiver is BaseExpressionSyntax
            || !IsAwaited(invocation)
            || !IsPlain(arguments[0])
            || (arguments.Count > 1 && !IsToken(arguments[1], model, cancellationToken))
            || model.GetTypeInfo(receiver, cancellationToken).Type is not INamedTypeSymbol { TypeKind: TypeKind.Class } dispatcher
            || model.GetSymbolInfo(receiver, cancellationToken).Symbol is ITypeSymbol
            || !IsDispatcher(dispatcher)
            || model.GetTypeInfo(arguments[0].Expression, cancellationToken).Type is not INamedTypeSymbol { SpecialType: not SpecialType.System_Object } argument)
        {
            return null;
        }

        for (INamedTypeSymbol? current = dispatcher; current is not null; current = current.BaseType)
        {
            if (!current.GetMembers(name.Identifier.ValueText).IsEmpty)
            {
                return null;
            }
        }

        return new InterceptedCallModel(name.Identifier.ValueText == "SendAsync" ? InterceptedMethod.SendOverload : InterceptedMethod.PublishOverload, "", 0, "")
        {
            AwaitedTypeName = TypeNames.InCode(argument),
            DispatcherTypeName = TypeNames.InCode(dispatcher),
        };
    }

    /// <summary>Whether nothing comes between the call and the await of its task.</summary>
    private static bool IsAwaited(InvocationExpressionSyntax invocation)
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

    private static bool IsPlain(ArgumentSyntax argument) => argument is { NameColon: null, RefKindKeyword.RawKind: (int)SyntaxKind.None };

    private static bool IsToken(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken) =>
        IsPlain(argument) && model.GetTypeInfo(argument.Expression, cancellationToken).Type is
        {
            Name: "CancellationToken",
            ContainingType: null,
            ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
        };

    private static bool IsDispatcher(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "DispatcherAttribute" } declared && AttributeReader.IsOurs(declared))
            {
                return true;
            }
        }

        return false;
    }
}
