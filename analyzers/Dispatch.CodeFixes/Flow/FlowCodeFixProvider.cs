using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dispatch.CodeFixes;

/// <summary>A fix that changes one file, and is offered only where the result compiles.</summary>
public abstract class FlowCodeFixProvider : CodeFixProvider
{
    private protected FlowCodeFixProvider(string title, params string[] ids)
    {
        Title = title;
        FixableDiagnosticIds = [.. ids];
    }

    public override ImmutableArray<string> FixableDiagnosticIds { get; }

    private string Title { get; }

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            var place = new FixPlace(document, root, model, diagnostic);
            if (await ChangeAsync(place, context.CancellationToken).ConfigureAwait(false) is { } changed
                && await FixValidation.AddsNoErrorAsync(document, changed, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), GetType().Name), diagnostic);
            }
        }
    }

    /// <summary>The changed document; null where the fix would not be safe.</summary>
    private protected abstract Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken);
}
