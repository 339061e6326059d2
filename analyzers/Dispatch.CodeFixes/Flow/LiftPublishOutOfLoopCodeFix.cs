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
/// reader to write. Not offered where the loop may be left by <c>return</c>.
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
            || statement.Ancestors().FirstOrDefault(IsBoundary) is not StatementSyntax { Parent: BlockSyntax block } loop
            || loop is not (CommonForEachStatementSyntax or ForStatementSyntax)
            || loop.DescendantNodes().Any(static node => node is ReturnStatementSyntax or YieldStatementSyntax or GotoStatementSyntax)
            || place.MessageOf(call) is not { } message
            || place.Model.GetTypeInfo(message.Expression, cancellationToken).Type is not INamedTypeSymbol { IsGenericType: false } type
            || NewEvent.FreeName(place, type.Name + "Batch") is not { } batch
            || target.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => IsDeclaredIn(place.Model.GetSymbolInfo(name, cancellationToken).Symbol, loop)))
        {
            return null;
        }

        string list = FreeLocal(place, char.ToLowerInvariant(type.Name[0]) + type.Name.Substring(1) + "s");
        StatementSyntax declared = Parse($"var {list} = new global::System.Collections.Generic.List<{NewEvent.Full(type)}>();")
            .WithLeadingTrivia(loop.GetLeadingTrivia());
        StatementSyntax collected = Parse($"{list}.Add({message.Expression});").WithTriviaFrom(statement);
        StatementSyntax changedLoop = loop.ReplaceNode(statement, collected).WithLeadingTrivia(SyntaxFactory.ElasticMarker);

        // The rest of the call stays as it is: await, token, name.
        ArgumentSyntax whole = message.WithExpression(SyntaxFactory.ParseExpression($"new {batch}({list})"));
        InvocationExpressionSyntax once = call.WithArgumentList(call.ArgumentList.WithArguments(call.ArgumentList.Arguments.Replace(message, whole)));
        if (once.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax generic } access)
        {
            once = once.WithExpression(access.WithName(SyntaxFactory.IdentifierName(generic.Identifier)));
        }

        StatementSyntax published = statement.ReplaceNode(call, once)
            .WithLeadingTrivia(SyntaxFactory.ElasticMarker)
            .WithTrailingTrivia(loop.GetTrailingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        int index = block.Statements.IndexOf(loop);
        BlockSyntax changed = block.WithStatements(block.Statements.RemoveAt(index).InsertRange(index, [declared, changedLoop.WithAdditionalAnnotations(Formatter.Annotation), published]));
        SyntaxNode root = place.Root.TrackNodes(block);
        BlockSyntax current = root.GetCurrentNode(block)!;
        var marker = new SyntaxAnnotation();
        root = root.ReplaceNode(current, changed.WithAdditionalAnnotations(marker));
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
        while (!place.Model.LookupSymbols(place.Diagnostic.Location.SourceSpan.Start, name: name).IsEmpty)
        {
            name += "Batch";
        }

        return name;
    }
}
