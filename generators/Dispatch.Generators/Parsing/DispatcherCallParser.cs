using System.Threading;
using Dispatch.Generators.Model;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Generators.Parsing;

/// <summary>Calls on a dispatcher itself, of methods that are not written yet.</summary>
internal static class DispatcherCallParser
{
    /// <summary>
    /// Null: it is none, or it could be any other method by then: only an argument that is of the type itself decides it, and a dispatcher
    /// that inherits no method of that name.
    /// </summary>
    public static InterceptedCallModel? Parse(
        InvocationExpressionSyntax invocation, ExpressionSyntax receiver, SemanticModel model, CancellationToken cancellationToken)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = invocation.ArgumentList.Arguments;
        if (invocation.Expression is not MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: var name } }
            || receiver is BaseExpressionSyntax
            || MethodOf(name) is not { } method
            || (method == InterceptedMethod.PublishOnDispatcher ? arguments.Count > 1 : !AwaitedCallParser.IsAwaited(invocation))
            || !IsPlain(arguments[0], method)
            || (arguments.Count > 1 && !IsToken(arguments[1], method, model, cancellationToken))
            || model.GetTypeInfo(receiver, cancellationToken).Type is not INamedTypeSymbol { TypeKind: TypeKind.Class } dispatcher
            || model.GetSymbolInfo(receiver, cancellationToken).Symbol is ITypeSymbol
            || !IsDispatcher(dispatcher)
            || model.GetTypeInfo(arguments[0].Expression, cancellationToken).Type is not INamedTypeSymbol { SpecialType: not SpecialType.System_Object } argument)
        {
            return null;
        }

        for (INamedTypeSymbol? current = dispatcher; current is not null; current = current.BaseType)
        {
            if (!current.GetMembers(name).IsEmpty)
            {
                return null;
            }
        }

        string type = TypeNames.InCode(argument);
        bool isAwaited = method != InterceptedMethod.PublishOnDispatcher;
        return new InterceptedCallModel(method, isAwaited ? "" : type, 0, "")
        {
            AwaitedTypeName = isAwaited ? type : "",
            DispatcherTypeName = TypeNames.InCode(dispatcher),
        };
    }

    private static InterceptedMethod? MethodOf(string name) => name switch
    {
        "Publish" => InterceptedMethod.PublishOnDispatcher,
        "PublishAsync" => InterceptedMethod.PublishOverload,
        "SendAsync" => InterceptedMethod.SendOverload,
        _ => null,
    };

    private static bool IsPlain(ArgumentSyntax argument, InterceptedMethod method) => argument.NameColon is null
        && (argument.RefKindKeyword.IsKind(SyntaxKind.None) || (method == InterceptedMethod.PublishOnDispatcher && argument.RefKindKeyword.IsKind(SyntaxKind.InKeyword)));

    private static bool IsToken(ArgumentSyntax argument, InterceptedMethod method, SemanticModel model, CancellationToken cancellationToken) =>
        IsPlain(argument, method) && model.GetTypeInfo(argument.Expression, cancellationToken).Type is
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
