using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.CodeFixes;

/// <summary>Says what is meant with a dropped subscription: that it ends with the block, or with the dispatcher. DSP0035.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DisposeSubscriptionCodeFix))]
[Shared]
public sealed class DisposeSubscriptionCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DSP0035SubscriptionNotDisposed];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement || statement.Expression is AssignmentExpressionSyntax)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                "Keep it as long as the dispatcher (assign it to a discard)",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(statement, Discard(statement)))),
                nameof(DisposeSubscriptionCodeFix) + ".Discard"),
            context.Diagnostics);
        if (statement.Parent is BlockSyntax or GlobalStatementSyntax)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Dispose it at the end of the block",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(statement, Using(root, statement)))),
                    nameof(DisposeSubscriptionCodeFix) + ".Using"),
                context.Diagnostics);
        }
    }

    private static StatementSyntax Discard(ExpressionStatementSyntax statement) => Replace(statement, "_ = ");

    private static StatementSyntax Using(SyntaxNode root, ExpressionStatementSyntax statement)
    {
        // Several of one block, fixed at once, must not get the same name.
        int number = statement.Parent is BlockSyntax block ? block.Statements.Take(block.Statements.IndexOf(statement)).Count(static earlier => earlier is ExpressionStatementSyntax) + 1 : 1;
        string name = NameOf(number);
        while (root.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name))
        {
            name = NameOf(++number);
        }

        return Replace(statement, $"using var {name} = ");
    }

    private static StatementSyntax Replace(ExpressionStatementSyntax statement, string start) =>
        SyntaxFactory.ParseStatement(start + statement.Expression.WithoutTrivia().ToFullString() + ";")
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(statement.GetTrailingTrivia());

    private static string NameOf(int number) => number == 1 ? "subscription" : "subscription" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
