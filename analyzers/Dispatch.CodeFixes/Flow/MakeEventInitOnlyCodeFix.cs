using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Dispatch.CodeFixes;

/// <summary>The setters of an event that nothing in the solution uses later become <c>init</c>: DSP1303.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeEventInitOnlyCodeFix))]
[Shared]
public sealed class MakeEventInitOnlyCodeFix() : FlowCodeFixProvider("Make it init-only", RuleIds.DSP1303MutableEvent)
{
    private protected override async Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken)
    {
        var setters = new List<AccessorDeclarationSyntax>();
        foreach (Location location in place.Diagnostic.AdditionalLocations.Prepend(place.Diagnostic.Location))
        {
            if (location.SourceTree == place.Root.SyntaxTree
                && place.Root.FindNode(location.SourceSpan).FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { AccessorList.Accessors: var accessors } property
                && accessors.FirstOrDefault(static accessor => accessor.IsKind(SyntaxKind.SetAccessorDeclaration)) is { Body: null, ExpressionBody: null } setter
                && place.Model.GetDeclaredSymbol(property, cancellationToken) is { } symbol
                && !await IsSetLaterAsync(symbol, place.Document.Project.Solution, cancellationToken).ConfigureAwait(false))
            {
                setters.Add(setter);
            }
        }

        return setters.Count == 0 ? null : place.With(place.Root.ReplaceNodes(setters, static (setter, _) => SyntaxFactory.AccessorDeclaration(
            SyntaxKind.InitAccessorDeclaration, setter.AttributeLists, setter.Modifiers, SyntaxFactory.Token(SyntaxKind.InitKeyword).WithTriviaFrom(setter.Keyword), null, null, setter.SemicolonToken)));
    }

    private static async Task<bool> IsSetLaterAsync(ISymbol property, Solution solution, CancellationToken cancellationToken)
    {
        foreach (ReferencedSymbol referenced in await SymbolFinder.FindReferencesAsync(property, solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (ReferenceLocation location in referenced.Locations)
            {
                SyntaxNode? root = await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                if (root is not null && IsSetLater(root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true), property.ContainingType.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsSetLater(SyntaxNode name, string type)
    {
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name.Parent as MemberBindingExpressionSyntax ?? name;
        return whole.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == whole && !(assignment.Parent is InitializerExpressionSyntax initializer ? IsCreation(initializer) : IsInOwnConstructor(whole, type)),
            PrefixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression),
            PostfixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PostIncrementExpression) || unary.IsKind(SyntaxKind.PostDecrementExpression),
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } => assignment.Left == tuple,
            _ => false,
        };
    }

    /// <summary><c>new X { P = 1 }</c> or <c>x with { P = 1 }</c>, not <c>new Y { X = { P = 1 } }</c>, which sets a property of an object that is there.</summary>
    private static bool IsCreation(InitializerExpressionSyntax initializer) => initializer.Parent is BaseObjectCreationExpressionSyntax or WithExpressionSyntax;

    private static bool IsInOwnConstructor(SyntaxNode target, string type) =>
        target is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
        && target.Ancestors().FirstOrDefault(static node => node is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) is ConstructorDeclarationSyntax { Identifier.ValueText: var name } constructor
        && name == type && !constructor.Modifiers.Any(SyntaxKind.StaticKeyword);
}
