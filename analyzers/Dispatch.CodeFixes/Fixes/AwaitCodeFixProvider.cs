using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.CodeFixes;

/// <summary>What the fixes that end in an <c>await</c> have in common.</summary>
public abstract class AwaitCodeFixProvider : CodeFixProvider
{
    private protected AwaitCodeFixProvider(string ruleId, string title)
    {
        FixableDiagnosticIds = [ruleId];
        Title = title;
    }

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    private string Title { get; }

    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(static (context, document, diagnostics) => FixAllAsync(document, diagnostics, context.CancellationToken));

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (FindCall(root, context.Span) is { } call
            && await AwaitRewriter.TryRewriteAsync(context.Document, call, context.CancellationToken).ConfigureAwait(false) is { } changed)
        {
            context.RegisterCodeFix(CodeAction.Create(Title, cancellationToken => LineEndings.KeepAsync(context.Document, changed, cancellationToken), GetType().Name), context.Diagnostics);
        }
    }

    private static async Task<Document?> FixAllAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var calls = new List<InvocationExpressionSyntax>();
        foreach (InvocationExpressionSyntax call in diagnostics.Select(diagnostic => FindCall(root, diagnostic.Location.SourceSpan)).OfType<InvocationExpressionSyntax>().Distinct())
        {
            if (await AwaitRewriter.TryRewriteAsync(document, call, cancellationToken).ConfigureAwait(false) is not null)
            {
                calls.Add(call);
            }
        }

        return calls.Count == 0 ? document : await AwaitRewriter.RewriteAsync(document, calls, cancellationToken).ConfigureAwait(false);
    }

    private static InvocationExpressionSyntax? FindCall(SyntaxNode? root, TextSpan span)
    {
        var call = root?.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>();
        return call is not null && AwaitRewriter.NameOf(call)?.Identifier.ValueText is "Publish" or "PublishAsync" or "Send" or "SendAsync" ? call : null;
    }
}
