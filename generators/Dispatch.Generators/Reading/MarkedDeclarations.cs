using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Generators.Reading;

/// <summary>
/// The declarations of a file that may carry an attribute of ours, by their text alone. An unchanged file is not searched again.
/// </summary>
internal sealed class MarkedDeclarations
{
    private static readonly ConditionalWeakTable<SyntaxTree, MarkedDeclarations> s_known = new();

    private readonly AliasNames _aliases;

    private MarkedDeclarations(CompilationUnitSyntax root, ICollection<string> further)
    {
        _aliases = new AliasNames(root, further);
        Nodes = Search(root, _aliases);
    }

    /// <summary>In the order in which they are written.</summary>
    public IReadOnlyList<MemberDeclarationSyntax> Nodes { get; }

    /// <summary>The aliases of attributes of ours that one file declares for all of them; null: there are none.</summary>
    public static HashSet<string>? Shared(IEnumerable<SyntaxTree> files, CancellationToken cancellationToken)
    {
        HashSet<string>? shared = null;
        foreach (SyntaxTree file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Of(file)._aliases.AddShared(ref shared);
        }

        return shared;
    }

    /// <summary>Those of one file.</summary>
    public static IReadOnlyList<MemberDeclarationSyntax> In(SyntaxTree file, HashSet<string>? shared) => (shared is null ? Of(file) : Search(file, shared)).Nodes;

    private static MarkedDeclarations Of(SyntaxTree tree) => s_known.GetValue(tree, static tree => Search(tree, []));

    private static MarkedDeclarations Search(SyntaxTree tree, ICollection<string> further) => new((CompilationUnitSyntax)tree.GetRoot(), further);

    private static List<MemberDeclarationSyntax> Search(CompilationUnitSyntax root, AliasNames aliases)
    {
        var found = new List<MemberDeclarationSyntax>();
        var waiting = new Stack<MemberDeclarationSyntax>();
        Push(root.Members, waiting);
        while (waiting.Count > 0)
        {
            MemberDeclarationSyntax member = waiting.Pop();
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    Push(space.Members, waiting);
                    continue;
                case TypeDeclarationSyntax type:
                    Push(type.Members, waiting);
                    break;
                case MethodDeclarationSyntax:
                    break;
                default:
                    continue;
            }

            if (aliases.IsIn(member.AttributeLists))
            {
                found.Add(member);
            }
        }

        return found;
    }

    private static void Push(SyntaxList<MemberDeclarationSyntax> members, Stack<MemberDeclarationSyntax> waiting)
    {
        for (int i = members.Count - 1; i >= 0; i--)
        {
            waiting.Push(members[i]);
        }
    }
}
