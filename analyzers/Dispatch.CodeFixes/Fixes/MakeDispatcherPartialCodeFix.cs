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

/// <summary>Adds <c>partial</c> to a dispatcher: DSP0012.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeDispatcherPartialCodeFix))]
[Shared]
public sealed class MakeDispatcherPartialCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DSP0012DispatcherNotPartial];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(context.Span.Start).Parent is ClassDeclarationSyntax declaration && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Make the dispatcher partial",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(declaration, AddPartial(declaration)))),
                    nameof(MakeDispatcherPartialCodeFix)),
                context.Diagnostics);
        }
    }

    private static ClassDeclarationSyntax AddPartial(ClassDeclarationSyntax declaration)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return declaration.Modifiers.Count > 0
            ? declaration.AddModifiers(partial)
            : declaration.WithKeyword(declaration.Keyword.WithLeadingTrivia())
                .AddModifiers(partial.WithLeadingTrivia(declaration.Keyword.LeadingTrivia));
    }
}
