using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Rename;

namespace Dispatch.CodeFixes;

/// <summary><c>async void</c> becomes <c>async ValueTask</c>, and <c>Handle</c> becomes <c>HandleAsync</c>: DSP0017.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeHandlerAwaitableCodeFix))]
[Shared]
public sealed class MakeHandlerAwaitableCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DSP0017HandlerAsyncVoid];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(context.Span.Start).Parent is not MethodDeclarationSyntax declaration
            || model?.GetDeclaredSymbol(declaration, context.CancellationToken) is not { ReturnsVoid: true } method
            || !HandlerSymbols.IsFree(method))
        {
            return;
        }

        Solution changed = await ChangeAsync(document, root, declaration, method, context.CancellationToken).ConfigureAwait(false);
        if (await FixValidation.AddsNoErrorAsync(document, changed.GetDocument(document.Id)!, context.CancellationToken).ConfigureAwait(false))
        {
            context.RegisterCodeFix(
                CodeAction.Create("Return ValueTask", _ => Task.FromResult(changed), nameof(MakeHandlerAwaitableCodeFix)),
                context.Diagnostics);
        }
    }

    private static async Task<Solution> ChangeAsync(
        Document document, SyntaxNode root, MethodDeclarationSyntax declaration, IMethodSymbol method, CancellationToken cancellationToken)
    {
        var mark = new SyntaxAnnotation();
        Document changed = await Imports.AddAsync(
            document.WithSyntaxRoot(root.ReplaceNode(declaration, MethodSyntax.WithReturnType(declaration, Imports.Name(KnownTasks.ValueTask)).WithAdditionalAnnotations(mark))),
            cancellationToken).ConfigureAwait(false);
        if (method.Name != "Handle" || HandlerSymbols.IsMarked(method) || method.ContainingType.GetMembers("HandleAsync").Any())
        {
            return changed.Project.Solution;
        }

        SyntaxNode newRoot = (await changed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SemanticModel newModel = (await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        ISymbol? renamed = newModel.GetDeclaredSymbol(newRoot.GetAnnotatedNodes(mark).Single(), cancellationToken);
        return renamed is null
            ? changed.Project.Solution
            : await Renamer.RenameSymbolAsync(changed.Project.Solution, renamed, new SymbolRenameOptions(), "HandleAsync", cancellationToken).ConfigureAwait(false);
    }
}
