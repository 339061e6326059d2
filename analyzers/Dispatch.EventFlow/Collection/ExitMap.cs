using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.EventFlow.Collection;

/// <summary>Which statements of a body may leave before its end, so that what follows them may not be reached.</summary>
internal sealed class ExitMap
{
    private readonly HashSet<SyntaxNode> _leaving = [];

    public ExitMap(SyntaxNode body)
    {
        foreach (SyntaxNode node in body.DescendantNodes(static node => node is not (ExpressionSyntax or LocalFunctionStatementSyntax) and (StatementSyntax or ElseClauseSyntax or SwitchSectionSyntax or CatchClauseSyntax or FinallyClauseSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax)))
        {
            switch (node)
            {
                case ReturnStatementSyntax or ThrowStatementSyntax or GotoStatementSyntax:
                    Mark(node, body, staysInLoop: false, staysInSwitch: false);
                    break;
                case YieldStatementSyntax yield when yield.ReturnOrBreakKeyword.ValueText == "break":
                    Mark(node, body, staysInLoop: false, staysInSwitch: false);
                    break;
                case ContinueStatementSyntax:
                    Mark(node, body, staysInLoop: true, staysInSwitch: false);
                    break;
                case BreakStatementSyntax:
                    Mark(node, body, staysInLoop: true, staysInSwitch: true);
                    break;
            }
        }
    }

    /// <summary>Whether control may leave from inside the statement.</summary>
    public bool MayLeave(SyntaxNode statement) => _leaving.Contains(statement);

    /// <summary>Whether control never comes to the end of the statement.</summary>
    public static bool NeverEnds(SyntaxNode? statement)
    {
        while (true)
        {
            switch (statement)
            {
                case BlockSyntax { Statements: { Count: > 0 } statements }:
                    statement = statements[statements.Count - 1];
                    break;
                case ReturnStatementSyntax or ThrowStatementSyntax or GotoStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax:
                    return true;
                case YieldStatementSyntax yield:
                    return yield.ReturnOrBreakKeyword.ValueText == "break";
                default:
                    return false;
            }
        }
    }

    /// <summary>Whether a <c>goto case</c> comes into a section whose pattern has not matched.</summary>
    public static bool HasJumpsBetweenCases(SyntaxNode choice)
    {
        foreach (SyntaxNode node in choice.DescendantNodes(static node => node is StatementSyntax or SwitchSectionSyntax or ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax))
        {
            if (node is GotoStatementSyntax { CaseOrDefaultKeyword.RawKind: not 0 })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether control may leave otherwise than by a failure, or goes round inside.</summary>
    public static bool HasExitsButThrows(SyntaxNode block)
    {
        foreach (SyntaxNode node in block.DescendantNodes(static node => node is not (ExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is ReturnStatementSyntax or GotoStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax)
            {
                return true;
            }
        }

        return false;
    }

    private void Mark(SyntaxNode exit, SyntaxNode body, bool staysInLoop, bool staysInSwitch)
    {
        for (SyntaxNode? current = exit; current is not null && current != body; current = current.Parent)
        {
            if ((staysInLoop && current is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
                || (staysInSwitch && current is SwitchStatementSyntax))
            {
                return;
            }

            _leaving.Add(current);
        }
    }
}
