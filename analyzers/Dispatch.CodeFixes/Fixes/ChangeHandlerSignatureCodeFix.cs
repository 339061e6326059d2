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

/// <summary>Gives a handler a signature that can be called, where only one can be meant: DSP0002.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeHandlerSignatureCodeFix))]
[Shared]
public sealed class ChangeHandlerSignatureCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DSP0002HandlerSignatureInvalid];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(context.Span.Start).Parent is not MethodDeclarationSyntax declaration
            || model?.GetDeclaredSymbol(declaration, context.CancellationToken) is not { RefKind: RefKind.None } method
            || !HandlerSymbols.IsFree(method)
            || MethodSyntax.IsIterator(declaration)
            || DispatchTypes.TryCreate(model.Compilation) is not { } types
            || EventOf(method, types) is not { } eventType)
        {
            return;
        }

        var change = new SignatureChange(SyntaxGenerator.GetGenerator(document), model, method, eventType);
        if (change.Apply(declaration) is not { } changed)
        {
            return;
        }

        Document result = await Imports.AddAsync(document.WithSyntaxRoot(root.ReplaceNode(declaration, changed)), context.CancellationToken).ConfigureAwait(false);
        if (await FixValidation.AddsNoErrorAsync(document, result, context.CancellationToken).ConfigureAwait(false))
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Change the signature of '{method.Name}'", cancellationToken => LineEndings.KeepAsync(document, result, cancellationToken), nameof(ChangeHandlerSignatureCodeFix)),
                context.Diagnostics);
        }
    }

    /// <summary>The one event that the method's attributes name, or the one of the type's that it takes first.</summary>
    private static ITypeSymbol? EventOf(IMethodSymbol method, DispatchTypes types)
    {
        ITypeSymbol? first = method.Parameters.IsEmpty ? null : method.Parameters[0].Type;
        ITypeSymbol? only = null;
        foreach (ObserverDeclaration declaration in types.DeclarationsOf(method.ContainingType))
        {
            if (declaration.Method is not null && !SymbolEqualityComparer.Default.Equals(declaration.Method, method))
            {
                continue;
            }

            if (SymbolEqualityComparer.Default.Equals(first, declaration.Event))
            {
                return declaration.Event;
            }

            if (declaration.Method is not null)
            {
                if (only is not null)
                {
                    return null;
                }

                only = declaration.Event;
            }
        }

        return first is null ? only : null;
    }
}
