using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Generators.Reading;

/// <summary>The names by which a file may mean an attribute of ours: their own, and aliases that end in such a name.</summary>
internal sealed class AliasNames
{
    private const string Suffix = "Attribute";
    private static readonly string[] s_names = ["Handles", "HandlesAll", "Dispatcher"];
    private static readonly HashSet<string> s_known = Names(s_names);

    private readonly HashSet<string> _names;
    private readonly List<(string Name, string Target)>? _shared;

    /// <param name="root">The file.</param>
    /// <param name="further">The aliases that other files declare for all.</param>
    public AliasNames(CompilationUnitSyntax root, ICollection<string> further)
    {
        List<(string Name, string Target)>? aliases = null;
        Add(root.Usings, ref aliases, ref _shared);
        foreach (MemberDeclarationSyntax member in root.Members)
        {
            AddNested(member, ref aliases, ref _shared);
        }

        _names = further.Count == 0 && aliases is null ? s_known : Close(aliases, [.. s_known, .. further]);
    }

    public bool IsIn(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (AttributeListSyntax list in lists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                if (_names.Contains(LastOf(attribute.Name)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Adds what the file declares for all files, if it may mean an attribute of ours.</summary>
    public void AddShared(ref HashSet<string>? shared)
    {
        if (_shared is null)
        {
            return;
        }

        foreach ((string name, _) in _shared)
        {
            if (_names.Contains(name))
            {
                (shared ??= []).Add(name);
            }
        }
    }

    private static void AddNested(MemberDeclarationSyntax member, ref List<(string Name, string Target)>? aliases, ref List<(string Name, string Target)>? shared)
    {
        var waiting = new Stack<MemberDeclarationSyntax>();
        for (MemberDeclarationSyntax? current = member; current is not null; current = waiting.Count > 0 ? waiting.Pop() : null)
        {
            if (current is not BaseNamespaceDeclarationSyntax space)
            {
                continue;
            }

            Add(space.Usings, ref aliases, ref shared);
            foreach (MemberDeclarationSyntax inner in space.Members)
            {
                if (inner is BaseNamespaceDeclarationSyntax)
                {
                    waiting.Push(inner);
                }
            }
        }
    }

    private static void Add(SyntaxList<UsingDirectiveSyntax> usings, ref List<(string Name, string Target)>? aliases, ref List<(string Name, string Target)>? shared)
    {
        foreach (UsingDirectiveSyntax directive in usings)
        {
            if (directive.Alias is null || directive.NamespaceOrType is not NameSyntax target)
            {
                continue;
            }

            (string, string) alias = (directive.Alias.Name.Identifier.ValueText, LastOf(target));
            (aliases ??= []).Add(alias);
            if (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            {
                (shared ??= []).Add(alias);
            }
        }
    }

    /// <summary>An alias may mean another one.</summary>
    private static HashSet<string> Close(List<(string Name, string Target)>? aliases, IEnumerable<string> known)
    {
        HashSet<string> names = Names(known);
        for (bool hasGrown = aliases is not null; hasGrown;)
        {
            hasGrown = false;
            foreach ((string name, string target) in aliases!)
            {
                if (names.Contains(target) && !names.Contains(name))
                {
                    Add(names, name);
                    hasGrown = true;
                }
            }
        }

        return names;
    }

    private static HashSet<string> Names(IEnumerable<string> names)
    {
        var all = new HashSet<string>();
        foreach (string name in names)
        {
            Add(all, name);
        }

        return all;
    }

    private static void Add(HashSet<string> names, string name)
    {
        names.Add(name);
        names.Add(name + Suffix);
        if (name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            names.Add(name.Substring(0, name.Length - Suffix.Length));
        }
    }

    private static string LastOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
