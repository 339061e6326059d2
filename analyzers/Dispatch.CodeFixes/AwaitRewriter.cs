using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.CodeFixes;

/// <summary>Awaits publish calls, and makes the functions around them asynchronous where nobody notices.</summary>
internal static class AwaitRewriter
{
    /// <summary>Null if the call cannot be awaited where it stands, or the result would not compile.</summary>
    public static async Task<Document?> TryRewriteAsync(Document document, InvocationExpressionSyntax call, CancellationToken cancellationToken)
    {
        if (!await AwaitPlacement.IsSafeAsync(document, call, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        Document changed = await RewriteAsync(document, [call], cancellationToken).ConfigureAwait(false);
        return await FixValidation.AddsNoErrorAsync(document, changed, cancellationToken).ConfigureAwait(false) ? changed : null;
    }

    /// <summary>Rewrites all calls of a document at once, so that a method with several is made asynchronous once.</summary>
    public static async Task<Document> RewriteAsync(Document document, IReadOnlyList<InvocationExpressionSyntax> calls, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        List<SyntaxNode> functions = calls.Select(static call => AwaitPlacement.FunctionOf(call)).OfType<SyntaxNode>().Where(static function => !AwaitPlacement.IsAsync(function)).Distinct().ToList();
        Dictionary<SyntaxNode, string?> tokens = calls.ToDictionary(static call => (SyntaxNode)call, call => TokenFor(call, model, cancellationToken));
        Dictionary<SyntaxNode, bool> returnsVoid = functions.ToDictionary(
            static function => function, function => (model.GetDeclaredSymbol(function, cancellationToken) as IMethodSymbol)?.ReturnsVoid == true);

        SyntaxNode changed = root.TrackNodes(functions.Concat(calls.Select(AwaitPlacement.TargetOf)).Concat(calls).Distinct());
        foreach (InvocationExpressionSyntax call in calls)
        {
            InvocationExpressionSyntax current = changed.GetCurrentNode(call)!;
            changed = changed.ReplaceNode(current, Asynchronous(current, tokens[call]));
            ExpressionSyntax target = changed.GetCurrentNode(AwaitPlacement.TargetOf(call)) ?? (ExpressionSyntax)changed.GetCurrentNode(call)!;
            changed = changed.ReplaceNode(target, SyntaxFactory.AwaitExpression(
                SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithLeadingTrivia(target.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space),
                target.WithoutLeadingTrivia()));
        }

        foreach (SyntaxNode function in functions)
        {
            SyntaxNode current = changed.GetCurrentNode(function)!;
            SyntaxNode made = returnsVoid[function]
                ? MethodSyntax.WithReturnType(current, Imports.Name(KnownTasks.Task))
                : AwaitReturns(current, ReturnsValue(function));
            changed = changed.ReplaceNode(current, MethodSyntax.AddAsync(made));
        }

        return await Imports.AddAsync(document.WithSyntaxRoot(changed), cancellationToken).ConfigureAwait(false);
    }

    private static bool ReturnsValue(SyntaxNode function) => function switch
    {
        LocalFunctionStatementSyntax local => local.ReturnType.DescendantNodesAndSelf().Any(static node => node is GenericNameSyntax),
        MethodDeclarationSyntax method => method.ReturnType.DescendantNodesAndSelf().Any(static node => node is GenericNameSyntax),
        _ => false,
    };

    private static SyntaxNode AwaitReturns(SyntaxNode function, bool returnsValue)
    {
        if (!returnsValue)
        {
            return ReturnRewriter.Rewrite(function, static expression => IsCompleted(expression) ? null : Await(expression));
        }

        IEnumerable<ExpressionSyntax> returned = MethodSyntax.OwnNodes(function).OfType<ReturnStatementSyntax>().Select(static statement => statement.Expression).OfType<ExpressionSyntax>();
        return function.ReplaceNodes(returned, static (_, expression) => Await(expression));
    }

    private static bool IsCompleted(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } => true,
        DefaultExpressionSyntax => true,
        _ => expression.IsKind(SyntaxKind.DefaultLiteralExpression),
    };

    private static AwaitExpressionSyntax Await(ExpressionSyntax expression) => SyntaxFactory.AwaitExpression(
        SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithLeadingTrivia(expression.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space),
        expression is InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ObjectCreationExpressionSyntax
            ? expression.WithoutLeadingTrivia()
            : SyntaxFactory.ParenthesizedExpression(expression.WithoutTrivia()));

    /// <summary><c>Publish(in e)</c> becomes <c>PublishAsync(e)</c>; what is asynchronous already stays.</summary>
    private static InvocationExpressionSyntax Asynchronous(InvocationExpressionSyntax call, string? token)
    {
        SimpleNameSyntax? name = NameOf(call);
        if (name?.Identifier.ValueText is not ("Publish" or "Send"))
        {
            return call;
        }

        InvocationExpressionSyntax renamed = call.ReplaceToken(name.Identifier, SyntaxFactory.Identifier(name.Identifier.ValueText + "Async").WithTriviaFrom(name.Identifier));
        IEnumerable<ArgumentSyntax> arguments = renamed.ArgumentList.Arguments.Select(static argument => argument.RefKindKeyword.RawKind == 0
            ? argument
            : argument.WithRefKindKeyword(default).WithLeadingTrivia(argument.GetLeadingTrivia()));
        ArgumentListSyntax list = renamed.ArgumentList.WithArguments(SyntaxFactory.SeparatedList(arguments, renamed.ArgumentList.Arguments.GetSeparators()));
        if (token is not null)
        {
            list = list.WithArguments(SyntaxFactory.SeparatedList(
                list.Arguments.Concat([SyntaxFactory.Argument(SyntaxFactory.IdentifierName(token))]),
                list.Arguments.GetSeparators().Concat([SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)])));
        }

        return renamed.WithArgumentList(list);
    }

    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax simple => simple,
        _ => null,
    };

    /// <summary>The cancellation token that the function around a synchronous call was given.</summary>
    private static string? TokenFor(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        NameOf(call)?.Identifier.ValueText is "Publish" or "Send" && AwaitPlacement.FunctionOf(call) is { } function && model.GetDeclaredSymbol(function, cancellationToken) is IMethodSymbol method
            ? method.Parameters.FirstOrDefault(static parameter => parameter.RefKind == RefKind.None && parameter.Type.Name == "CancellationToken")?.Name
            : null;
}
