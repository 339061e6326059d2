using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Dispatch.CodeFixes;

/// <summary>Where an <c>await</c> may be put.</summary>
internal static class AwaitPlacement
{
    /// <summary>Whether nobody but the function itself notices that it became asynchronous.</summary>
    public static async Task<bool> IsSafeAsync(Document document, InvocationExpressionSyntax call, CancellationToken cancellationToken)
    {
        ExpressionSyntax target = TargetOf(call);
        if (target is ConditionalAccessExpressionSyntax || target.Parent is not (ExpressionStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax))
        {
            return false;
        }

        SyntaxNode? function = FunctionOf(call);
        if (function is null)
        {
            return call.FirstAncestorOrSelf<GlobalStatementSyntax>() is not null;
        }

        if (IsAsync(function))
        {
            return true;
        }

        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (function is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax) || MethodSyntax.IsIterator(function)
            || model?.GetDeclaredSymbol(function, cancellationToken) is not IMethodSymbol method)
        {
            return false;
        }

        if (!method.ReturnsVoid)
        {
            return KnownTasks.IsTask(method.ReturnType);
        }

        // A caller would no longer wait, a base or an interface would no longer match, and an observer that becomes
        // asynchronous turns every Publish of its event into an error.
        return !method.IsOverride && !method.IsVirtual && !method.IsAbstract && !method.IsPartialDefinition && method.PartialDefinitionPart is null
            && method.ExplicitInterfaceImplementations.IsEmpty && !HandlerSymbols.ImplementsInterface(method) && !HandlerSymbols.IsHandler(method)
            && !await IsReferencedAsync(method, document.Project.Solution, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The call and what wraps its task.</summary>
    public static ExpressionSyntax TargetOf(InvocationExpressionSyntax call)
    {
        ExpressionSyntax target = call;
        while (target.Parent is ExpressionSyntax parent and not AnonymousFunctionExpressionSyntax)
        {
            target = parent;
        }

        return target;
    }

    /// <summary>The function that would have to be asynchronous; null for top-level statements.</summary>
    public static SyntaxNode? FunctionOf(SyntaxNode node) => node.Ancestors().FirstOrDefault(static ancestor =>
        ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax);

    public static bool IsAsync(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax anonymous => anonymous.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    private static async Task<bool> IsReferencedAsync(IMethodSymbol method, Solution solution, CancellationToken cancellationToken)
    {
        IEnumerable<ReferencedSymbol> references = await SymbolFinder.FindReferencesAsync(method, solution, cancellationToken).ConfigureAwait(false);
        return references.Any(static reference => reference.Locations.Any(static location => !location.IsImplicit));
    }
}
