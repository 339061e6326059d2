using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.EventFlow.Selection;

/// <summary>The using directives that change what a simple name means.</summary>
internal sealed class Usings
{
    /// <summary>The names that some file gives to a type or namespace.</summary>
    public HashSet<string> Aliases { get; } = new(System.StringComparer.Ordinal);

    /// <summary>The files in which a name may be a member of a type that is not around it.</summary>
    public HashSet<SyntaxTree> WithStatics { get; } = [];

    public bool HasGlobalStatics { get; private set; }

    public static Usings Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var usings = new Usings();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            usings.Add(tree.GetRoot(cancellationToken));
        }

        return usings;
    }

    private void Add(SyntaxNode root)
    {
        if (root is CompilationUnitSyntax unit)
        {
            Add(unit.Usings, root.SyntaxTree);
            Add(unit.Members, root.SyntaxTree);
        }
    }

    public bool HaveStatics(SyntaxTree tree) => HasGlobalStatics || WithStatics.Contains(tree);

    private void Add(SyntaxList<MemberDeclarationSyntax> members, SyntaxTree tree)
    {
        foreach (MemberDeclarationSyntax member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax space)
            {
                Add(space.Usings, tree);
                Add(space.Members, tree);
            }
        }
    }

    private void Add(SyntaxList<UsingDirectiveSyntax> directives, SyntaxTree tree)
    {
        foreach (UsingDirectiveSyntax directive in directives)
        {
            if (directive.Alias is { Name.Identifier.ValueText: { } alias })
            {
                Aliases.Add(alias);
            }
            else if (directive.StaticKeyword.RawKind != 0)
            {
                WithStatics.Add(tree);
                HasGlobalStatics |= directive.GlobalKeyword.RawKind != 0;
            }
        }
    }
}
