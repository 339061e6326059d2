using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.EventFlow.Collection;

/// <summary>Finds, by name, which collections are run through while something may be published, and who may change them.</summary>
internal static class Enumerations
{
    /// <param name="publishing">The bodies that may publish.</param>
    /// <param name="mentions">Which bodies mention which names.</param>
    /// <param name="changing">Gets the bodies of the same types that may change such a collection.</param>
    public static HashSet<string> Find(HashSet<Body> publishing, MentionIndex mentions, out List<Body> changing)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var looked = new HashSet<(string Name, string Type)>();
        var found = new HashSet<Body>();
        foreach (Body body in publishing)
        {
            foreach (SyntaxNode node in Array.IndexOf(body.Mentions, BodyFinder.ForEach) >= 0 ? body.Node.DescendantNodes() : [])
            {
                if (node is CommonForEachStatementSyntax loop && NameOf(loop.Expression) is { } name && TypeOf(body.Node) is { } type && looked.Add((name, type)))
                {
                    foreach (Body user in mentions.Of(name))
                    {
                        if (TypeOf(user.Node) == type && MayChange(user))
                        {
                            found.Add(user);
                        }
                    }

                    names.Add(name);
                }
            }
        }

        changing = [.. found];
        return names;
    }

    /// <summary>The bodies that run through a collection which another one of their type may change.</summary>
    public static IEnumerable<Body> Enumerating(IReadOnlyList<Body> bodies, MentionIndex mentions)
    {
        var changed = new Dictionary<(string Name, string Type), bool>();
        foreach (Body body in bodies)
        {
            if (Array.IndexOf(body.Mentions, BodyFinder.ForEach) >= 0 && TypeOf(body.Node) is { } type && HasLoop(body, type))
            {
                yield return body;
            }
        }

        bool HasLoop(Body body, string type)
        {
            foreach (SyntaxNode node in body.Node.DescendantNodes())
            {
                if (node is CommonForEachStatementSyntax loop && NameOf(loop.Expression) is { } name && IsChanged(name, type))
                {
                    return true;
                }
            }

            return false;
        }

        bool IsChanged(string name, string type)
        {
            if (!changed.TryGetValue((name, type), out bool isChanged))
            {
                foreach (Body user in mentions.Of(name))
                {
                    isChanged |= TypeOf(user.Node) == type && MayChange(user);
                }

                changed.Add((name, type), isChanged);
            }

            return isChanged;
        }
    }

    private static bool MayChange(Body body)
    {
        foreach (string name in body.Mentions)
        {
            if (Mutations.IsChange(name))
            {
                return true;
            }
        }

        return false;
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Keys" or "Values" } access => NameOf(access.Expression),
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static string? TypeOf(SyntaxNode node)
    {
        for (SyntaxNode? current = node.Parent; current is not null; current = current.Parent)
        {
            if (current is TypeDeclarationSyntax type)
            {
                return type.Identifier.ValueText;
            }
        }

        return null;
    }
}
