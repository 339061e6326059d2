using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Dispatch.CodeFixes;

/// <summary>
/// Collects in the loop and publishes one event with all elements behind it: DSP1101. The observers of the batch are for the
/// reader to write. Not offered where the loop may be left by <c>return</c>, or where a failure of the publish is handled inside.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LiftPublishOutOfLoopCodeFix))]
[Shared]
public sealed class LiftPublishOutOfLoopCodeFix() : FlowCodeFixProvider("Publish one event for the whole loop (its observers have to follow)", RuleIds.DSP1101PublishInLoop)
{
    private protected override bool NeedsSomebody => true;

    private protected override Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken) => Task.FromResult(Change(place, cancellationToken));

    private static Document? Change(FixPlace place, CancellationToken cancellationToken)
    {
        if (place.Call is not { Expression: MemberAccessExpressionSyntax target } call
            || FixPlace.StatementOf(call) is not ExpressionStatementSyntax statement
            || statement.Ancestors().FirstOrDefault(IsBoundary) is not StatementSyntax loop
            || StatementList.Around(loop) is not { } around
            || loop is not (CommonForEachStatementSyntax or ForStatementSyntax)
            || statement.ContainsDirectives
            || loop.DescendantNodes().Any(static node => node is ReturnStatementSyntax or YieldStatementSyntax or GotoStatementSyntax)
            || statement.Ancestors().TakeWhile(node => node != loop).Any(static node => node is TryStatementSyntax or LockStatementSyntax or UsingStatementSyntax)
            || place.MessageOf(call) is not { } message
            || place.Model.GetTypeInfo(message.Expression, cancellationToken).Type is not INamedTypeSymbol { IsGenericType: false, TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } type
            || NewEvent.FreeName(place, type.Name + "Batch") is not { } batch
            || target.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => IsDeclaredIn(place.Model.GetSymbolInfo(name, cancellationToken).Symbol, loop)))
        {
            return null;
        }

        string list = FreeLocal(place, char.ToLowerInvariant(type.Name[0]) + type.Name.Substring(1) + "s");
        string elements = place.Model.Compilation.GetTypeByMetadataName("System.Collections.Generic.List`1")!.Construct(type).ToMinimalDisplayString(place.Model, loop.SpanStart);
        StatementSyntax declared = Parse($"var {list} = new {elements}();")
            .WithLeadingTrivia(loop.GetLeadingTrivia());
        StatementSyntax collected = Parse($"{list}.Add({message.Expression});").WithTriviaFrom(statement);
        StatementSyntax changedLoop = loop.ReplaceNode(statement, collected).WithLeadingTrivia(SyntaxFactory.ElasticMarker);

        // The rest of the call stays as it is: await, token, name.
        ArgumentSyntax whole = message.WithRefKindKeyword(default).WithExpression(SyntaxFactory.ParseExpression($"new {batch}({list})"));
        InvocationExpressionSyntax once = call.WithArgumentList(call.ArgumentList.WithArguments(call.ArgumentList.Arguments.Replace(message, whole)));
        if (once.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax generic } access)
        {
            once = once.WithExpression(access.WithName(SyntaxFactory.IdentifierName(generic.Identifier)));
        }

        StatementSyntax published = statement.ReplaceNode(call, once)
            .WithLeadingTrivia(SyntaxFactory.ElasticMarker)
            .WithTrailingTrivia(loop.GetLastToken() == statement.GetLastToken() ? SyntaxFactory.TriviaList(SyntaxFactory.ElasticCarriageReturnLineFeed) : loop.GetTrailingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        SyntaxNode changed = around.With(around.Statements.SelectMany(current => current == loop ? [declared, changedLoop.WithAdditionalAnnotations(Formatter.Annotation), published] : new[] { current }));
        var marker = new SyntaxAnnotation();
        SyntaxNode root = place.Root.ReplaceNode(around.Owner, changed.WithAdditionalAnnotations(marker));
        return place.With(NewEvent.Declare(root, root.GetAnnotatedNodes(marker).Single(), batch, $"global::System.Collections.Generic.IReadOnlyList<{NewEvent.Full(type)}> Items", type));
    }

    /// <summary>The nearest loop or function around.</summary>
    private static bool IsBoundary(SyntaxNode node) =>
        node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    private static StatementSyntax Parse(string text) =>
        SyntaxFactory.ParseStatement(text).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed).WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);

    private static bool IsDeclaredIn(ISymbol? symbol, SyntaxNode loop) =>
        symbol?.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == loop.SyntaxTree && loop.Span.Contains(reference.Span)) == true;

    private static string FreeLocal(FixPlace place, string name)
    {
        while (SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || !place.Model.LookupSymbols(place.Diagnostic.Location.SourceSpan.Start, name: name).IsEmpty)
        {
            name += "Batch";
        }

        return name;
    }
}
