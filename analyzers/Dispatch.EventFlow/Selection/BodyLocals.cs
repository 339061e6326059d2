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
        if (NameOf(node, body) is { ValueText: { } name })
        {
            _byName[name] = _byName.ContainsKey(name) ? null : node;
        }
    }

    public bool TryFind(string name, out SyntaxNode? declaration) => _byName.TryGetValue(name, out declaration);

    /// <summary>The name that the node declares; none for other nodes and for the parameters of the body itself.</summary>
    private static SyntaxToken? NameOf(SyntaxNode node, SyntaxNode body) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier,
        SingleVariableDesignationSyntax designation => designation.Identifier,
        ForEachStatementSyntax loop => loop.Identifier,
        CatchDeclarationSyntax caught => caught.Identifier,
        ParameterSyntax parameter when parameter.Parent?.Parent != body => parameter.Identifier,
        LocalFunctionStatementSyntax local => local.Identifier,
        FromClauseSyntax clause => clause.Identifier,
        LetClauseSyntax clause => clause.Identifier,
        JoinClauseSyntax clause => clause.Identifier,
        JoinIntoClauseSyntax clause => clause.Identifier,
        QueryContinuationSyntax clause => clause.Identifier,
        _ => null,
    };
}
