using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.CodeFixes;

/// <summary>Enumerates a copy of the collection, so that observers may change it: DSP1008.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SnapshotCollectionCodeFix))]
[Shared]
public sealed class SnapshotCollectionCodeFix() : FlowCodeFixProvider("Enumerate a copy", RuleIds.DSP1008ReentrantMutation)
{
    private protected override async Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken)
    {
        if (place.Node.FirstAncestorOrSelf<CommonForEachStatementSyntax>() is not { AwaitKeyword.RawKind: (int)SyntaxKind.None } loop
            || loop.Expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
        {
            return null;
        }

        ExpressionSyntax copy = SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, loop.Expression.WithoutTrivia(), SyntaxFactory.IdentifierName("ToArray"))).WithTriviaFrom(loop.Expression);
        Document plain = place.With(place.Root.ReplaceNode(loop.Expression, copy));
        if (await FixValidation.AddsNoErrorAsync(place.Document, plain, cancellationToken).ConfigureAwait(false))
        {
            return plain;
        }

        // Not every collection has it itself.
        return place.Root is CompilationUnitSyntax unit
            ? place.With(Imports.Add((CompilationUnitSyntax)unit.ReplaceNode(loop.Expression, copy), "System.Linq"))
            : null;
    }
}
