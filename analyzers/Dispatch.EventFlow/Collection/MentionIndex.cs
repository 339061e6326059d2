using System;
using System.Collections.Generic;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.EventFlow.Collection;

/// <summary>Which bodies mention a name.</summary>
internal sealed class MentionIndex
{
    private readonly Dictionary<string, List<Body>> _byName = new(StringComparer.Ordinal);

    public MentionIndex(IReadOnlyList<Body> bodies)
    {
        foreach (Body body in bodies)
        {
            foreach (string name in body.Mentions)
            {
                if (!_byName.TryGetValue(name, out List<Body>? users))
                {
                    _byName.Add(name, users = []);
                }

                users.Add(body);
            }
        }
    }

    public IReadOnlyList<Body> Of(string name) => _byName.TryGetValue(name, out List<Body>? users) ? users : [];

    /// <summary>Whether a body other than those of the type itself and of the given methods mentions the type.</summary>
    public bool IsMentionedBeside(ITypeSymbol type, HashSet<SyntaxNode> handlers)
    {
        foreach (Body body in Of(type.Name))
        {
            if (body.Node is not BaseListSyntax && !handlers.Contains(body.Node) && !IsGenerated(body.Node.SyntaxTree) && !IsInside(body.Node, type) && IsInCode(body.Node, type.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is found may stand in a comment.</summary>
    private static bool IsInCode(SyntaxNode node, string name)
    {
        foreach (SyntaxToken token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
            {
                return true;
            }
        }

        return BodyFinder.AliasesOf(node.SyntaxTree.GetRoot())?.ContainsValue(name) == true;
    }

    /// <summary>Tables of all events that a generator writes say nothing about who creates one.</summary>
    private static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);

    private static bool IsInside(SyntaxNode node, ITypeSymbol type)
    {
        foreach (SyntaxReference declaration in type.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree == node.SyntaxTree && declaration.Span.Contains(node.Span))
            {
                return true;
            }
        }

        return false;
    }
}
