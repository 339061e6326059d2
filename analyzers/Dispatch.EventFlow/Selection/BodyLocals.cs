using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.EventFlow.Selection;

/// <summary>What a body declares: the node that declares each name; null if several do, so that it depends on the place.</summary>
internal sealed class BodyLocals
{
    private readonly Dictionary<string, SyntaxNode?> _byName = new(StringComparer.Ordinal);

    public void Look(SyntaxNode node, SyntaxNode body)
    {
        switch (node)
        {
            case VariableDeclaratorSyntax variable:
                Add(variable.Identifier, node);
                break;
            case SingleVariableDesignationSyntax designation:
                Add(designation.Identifier, node);
                break;
            case ForEachStatementSyntax loop:
                Add(loop.Identifier, node);
                break;
            case CatchDeclarationSyntax caught:
                Add(caught.Identifier, node);
                break;
            case ParameterSyntax parameter when parameter.Parent?.Parent != body:
                Add(parameter.Identifier, node);
                break;
            case LocalFunctionStatementSyntax local:
                Add(local.Identifier, node);
                break;
            case FromClauseSyntax clause:
                Add(clause.Identifier, node);
                break;
            case LetClauseSyntax clause:
                Add(clause.Identifier, node);
                break;
            case JoinClauseSyntax clause:
                Add(clause.Identifier, node);
                break;
            case JoinIntoClauseSyntax clause:
                Add(clause.Identifier, node);
                break;
            case QueryContinuationSyntax clause:
                Add(clause.Identifier, node);
                break;
        }
    }

    public bool TryFind(string name, out SyntaxNode? declaration) => _byName.TryGetValue(name, out declaration);

    private void Add(SyntaxToken name, SyntaxNode node) => _byName[name.ValueText] = _byName.ContainsKey(name.ValueText) ? null : node;
}
