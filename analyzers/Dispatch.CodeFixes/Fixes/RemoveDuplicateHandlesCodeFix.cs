using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.CodeFixes;

/// <summary>Removes a second <c>[Handles]</c> of the same event: DSP0007.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDuplicateHandlesCodeFix))]
[Shared]
public sealed class RemoveDuplicateHandlesCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DSP0007EventHandledTwice];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<AttributeSyntax>() is { Parent: AttributeListSyntax list } attribute)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Remove the duplicate attribute",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(Remove(root, list, attribute))),
                    nameof(RemoveDuplicateHandlesCodeFix)),
                context.Diagnostics);
        }
    }

    private static SyntaxNode Remove(SyntaxNode root, AttributeListSyntax list, AttributeSyntax attribute)
    {
        if (list.Attributes.Count > 1)
        {
            return root.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        // The comment above a declaration belongs to its first attribute.
        SyntaxNode tracked = root.TrackNodes(list);
        SyntaxToken next = tracked.GetCurrentNode(list)!.GetLastToken().GetNextToken();
        bool isFirst = list.Parent is { } parent && parent.GetFirstToken() == list.GetFirstToken();
        if (isFirst)
        {
            tracked = tracked.ReplaceToken(next, next.WithLeadingTrivia(list.GetLeadingTrivia()));
        }

        return tracked.RemoveNode(tracked.GetCurrentNode(list)!, SyntaxRemoveOptions.KeepNoTrivia)!;
    }
}
