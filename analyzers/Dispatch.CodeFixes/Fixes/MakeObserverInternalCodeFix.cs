using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Dispatch.CodeFixes;

/// <summary>Makes a private or protected observer, or its handler, internal: DSP0004.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeObserverInternalCodeFix))]
[Shared]
public sealed class MakeObserverInternalCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DSP0004ObserverNotAccessible];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(context.Span.Start).Parent is not MemberDeclarationSyntax declaration
            || model?.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } symbol
            || symbol.DeclaredAccessibility is not (Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            || symbol.IsOverride
            || symbol.DeclaringSyntaxReferences.Length > 1
            || !AreVisible(symbol.ContainingType))
        {
            return;
        }

        SyntaxNode changed = SyntaxGenerator.GetGenerator(document).WithAccessibility(declaration, Accessibility.Internal);
        Document result = document.WithSyntaxRoot(root.ReplaceNode(declaration, changed));
        if (await FixValidation.AddsNoErrorAsync(document, result, context.CancellationToken).ConfigureAwait(false))
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Make '{symbol.Name}' internal", cancellationToken => LineEndings.KeepAsync(document, result, cancellationToken), nameof(MakeObserverInternalCodeFix)),
                context.Diagnostics);
        }
    }

    /// <summary>Whether the member would be reachable then: not inside something else that is hidden.</summary>
    private static bool AreVisible(INamedTypeSymbol? container)
    {
        for (INamedTypeSymbol? current = container; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal || current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return true;
    }
}
