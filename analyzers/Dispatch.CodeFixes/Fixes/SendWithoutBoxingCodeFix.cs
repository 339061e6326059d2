using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.CodeFixes;

/// <summary>Writes the type arguments of a send, so that the struct is not boxed: DSP0055.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SendWithoutBoxingCodeFix))]
[Shared]
public sealed class SendWithoutBoxingCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DSP0055RequestBoxed];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);

        // A cast or an explicit type argument says that the base type is meant.
        if (root is null || model is null
            || root.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { ArgumentList.Arguments: { Count: > 0 } sent } call
            || sent[0] is not { NameColon: null } first
            || AwaitRewriter.NameOf(call) is not IdentifierNameSyntax name
            || first.Expression is CastExpressionSyntax
            || model.GetTypeInfo(first.Expression, context.CancellationToken).Type is not INamedTypeSymbol request
            || RequestShape.Of(request) is not { Result: { } result })
        {
            return;
        }

        string arguments = $"{request.ToMinimalDisplayString(model, name.SpanStart)}, {result.ToMinimalDisplayString(model, name.SpanStart)}";
        var generic = (GenericNameSyntax)SyntaxFactory.ParseName($"{name.Identifier.Text}<{arguments}>").WithTriviaFrom(name);
        Document changed = context.Document.WithSyntaxRoot(root.ReplaceNode(name, generic));
        if (await FixValidation.AddsNoErrorAsync(context.Document, changed, context.CancellationToken).ConfigureAwait(false))
        {
            context.RegisterCodeFix(CodeAction.Create($"Write {generic}", cancellationToken => LineEndings.KeepAsync(context.Document, changed, cancellationToken), nameof(SendWithoutBoxingCodeFix)), context.Diagnostics);
        }
    }
}
