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

    /// <summary>None where somebody has to finish what the fix begins: <c>dotnet format</c> must not apply it unseen.</summary>
    public override FixAllProvider? GetFixAllProvider() => NeedsSomebody ? null : WellKnownFixAllProviders.BatchFixer;

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
            await OfferAsync(this).ConfigureAwait(false);
            if (Alternative is { } other)
            {
                await OfferAsync(other).ConfigureAwait(false);
            }

            async Task OfferAsync(FlowCodeFixProvider fix)
            {
                if (await fix.ChangeAsync(place, context.CancellationToken).ConfigureAwait(false) is { } changed
                    && await FixValidation.AddsNoErrorAsync(document, changed, context.CancellationToken).ConfigureAwait(false))
                {
                    context.RegisterCodeFix(CodeAction.Create(fix.Title, cancellationToken => LineEndings.KeepAsync(document, changed, cancellationToken), fix.GetType().Name), diagnostic);
                }
            }
        }
    }

    /// <summary>Whether the fix leaves a reason, a name or observers to be written.</summary>
    private protected virtual bool NeedsSomebody => false;

    /// <summary>Another fix of the same rule. Hosts without a user take one provider for each rule.</summary>
    private protected virtual FlowCodeFixProvider? Alternative => null;

    /// <summary>The changed document; null where the fix would not be safe.</summary>
    private protected abstract Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken);
}
