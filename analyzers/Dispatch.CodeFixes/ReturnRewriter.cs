using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Dispatch.CodeFixes;

/// <summary>Rewrites the <c>return x;</c> of a function that no longer returns a value.</summary>
internal static class ReturnRewriter
{
    /// <summary>What is left of each returned expression is decided by the caller; null: nothing is.</summary>
    public static SyntaxNode Rewrite(SyntaxNode function, Func<ExpressionSyntax, ExpressionSyntax?> keep)
    {
        List<ReturnStatementSyntax> returns = MethodSyntax.OwnNodes(function)
            .OfType<ReturnStatementSyntax>()
            .Where(static statement => statement.Expression is not null)
            .ToList();
        SyntaxNode tracked = function.TrackNodes(returns);
        foreach (ReturnStatementSyntax original in returns)
        {
            ReturnStatementSyntax current = tracked.GetCurrentNode(original)!;
            tracked = Replace(tracked, current, keep(current.Expression!));
        }

        return tracked;
    }

    /// <summary>Drops a value: what has no effect goes, calls stay, anything else becomes a discard.</summary>
    public static ExpressionSyntax? Discard(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax or IdentifierNameSyntax or DefaultExpressionSyntax or ThisExpressionSyntax or TypeOfExpressionSyntax:
                return null;
            case InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or ObjectCreationExpressionSyntax or ThrowExpressionSyntax:
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }:
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }:
                return expression;
            case ParenthesizedExpressionSyntax parenthesized:
                return Discard(parenthesized.Expression);
            default:
                return SyntaxFactory.AssignmentExpression(
                        SyntaxKind.SimpleAssignmentExpression, Underscore(), expression.WithoutTrivia())
                    .WithAdditionalAnnotations(Formatter.Annotation);
        }
    }

    /// <summary>Only this kind of token is a discard; a plain identifier would be looked up.</summary>
    private static IdentifierNameSyntax Underscore() => SyntaxFactory.IdentifierName(
        SyntaxFactory.Identifier(default, SyntaxKind.UnderscoreToken, "_", "_", default));

    private static SyntaxNode Replace(SyntaxNode function, ReturnStatementSyntax statement, ExpressionSyntax? kept)
    {
        bool isLast = statement.Parent is BlockSyntax block && block.Statements.Last() == statement && block.Parent == function;
        StatementSyntax? effect = kept is null ? null : SyntaxFactory.ExpressionStatement(kept.WithoutTrivia(), statement.SemicolonToken).WithLeadingTrivia(statement.GetLeadingTrivia());
        ReturnStatementSyntax end = SyntaxFactory.ReturnStatement().WithTriviaFrom(statement);
        if (effect is null)
        {
            return isLast ? function.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives)! : function.ReplaceNode(statement, end);
        }

        if (isLast)
        {
            return function.ReplaceNode(statement, effect);
        }

        return statement.Parent is BlockSyntax or SwitchSectionSyntax
            ? function.ReplaceNode(statement, [effect, end.WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithAdditionalAnnotations(Formatter.Annotation)])
            : function.ReplaceNode(statement, SyntaxFactory.Block(effect, end).WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
