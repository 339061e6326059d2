using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Generators.Reading;

/// <summary>How much of what a file declares is the same in two versions of it.</summary>
internal static class FileEquivalence
{
    /// <summary>All, whatever the bodies of methods do.</summary>
    public static bool IsSame(SyntaxTree former, SyntaxTree current) =>
        former.Options.Equals(current.Options)
        && former.IsEquivalentTo(current, topLevel: true)
        && Publishers(former).SequenceEqual(Publishers(current));

    /// <summary>
    /// The names that other files mean types and constants by, and how the types derive from one another. What differs can
    /// only matter to those who look into the types of this file.
    /// </summary>
    public static bool HasSameTypes(SyntaxTree former, SyntaxTree current)
    {
        if (!former.Options.Equals(current.Options))
        {
            return false;
        }

        var left = (CompilationUnitSyntax)former.GetRoot();
        var right = (CompilationUnitSyntax)current.GetRoot();
        return AreSame(left.Externs, right.Externs) && AreSame(left.Usings, right.Usings) && AreSame(left.AttributeLists, right.AttributeLists)
            && HasStatements(left) == HasStatements(right) && HaveSameTypes(left.Members, right.Members);
    }

    private static bool HaveSameTypes(SyntaxList<MemberDeclarationSyntax> former, SyntaxList<MemberDeclarationSyntax> current)
    {
        var waiting = new Stack<(SyntaxList<MemberDeclarationSyntax> Former, SyntaxList<MemberDeclarationSyntax> Current)>();
        waiting.Push((former, current));
        while (waiting.Count > 0)
        {
            (former, current) = waiting.Pop();
            int j = 0;
            foreach (MemberDeclarationSyntax member in former)
            {
                if (!IsLookedUp(member))
                {
                    continue;
                }

                while (j < current.Count && !IsLookedUp(current[j]))
                {
                    j++;
                }

                if (j == current.Count || !IsSameOutside(member, current[j]))
                {
                    return false;
                }

                if (MembersOf(member) is { } inner)
                {
                    waiting.Push((inner, MembersOf(current[j])!.Value));
                }

                j++;
            }

            while (j < current.Count)
            {
                if (IsLookedUp(current[j++]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether declarations of other files may mean it. Constants are the arguments of attributes.</summary>
    private static bool IsLookedUp(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        EventFieldDeclarationSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or GlobalStatementSyntax => false,
        _ => true,
    };

    /// <summary>Whether it is a program, which is a type.</summary>
    private static bool HasStatements(CompilationUnitSyntax file) => file.Members.Any(static member => member is GlobalStatementSyntax);

    private static SyntaxList<MemberDeclarationSyntax>? MembersOf(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax space => space.Members,
        TypeDeclarationSyntax type => type.Members,
        _ => null,
    };

    /// <summary>Compared without its members and, of a type, without its attributes and its parameters.</summary>
    private static bool IsSameOutside(MemberDeclarationSyntax former, MemberDeclarationSyntax current) => (former, current) switch
    {
        (BaseNamespaceDeclarationSyntax left, BaseNamespaceDeclarationSyntax right) =>
            left.RawKind == right.RawKind && IsSame(left.Name, right.Name) && AreSame(left.Externs, right.Externs) && AreSame(left.Usings, right.Usings),
        (TypeDeclarationSyntax left, TypeDeclarationSyntax right) =>
            left.RawKind == right.RawKind
            && left.Identifier.ValueText == right.Identifier.ValueText
            && SyntaxFactory.AreEquivalent(left.Modifiers, right.Modifiers)
            && IsSame(left.TypeParameterList, right.TypeParameterList)
            && IsSame(left.BaseList, right.BaseList)
            && AreSame(left.ConstraintClauses, right.ConstraintClauses),
        _ => IsSame(former, current),
    };

    private static bool IsSame(SyntaxNode? former, SyntaxNode? current) => SyntaxFactory.AreEquivalent(former, current, topLevel: false);

    private static bool AreSame<T>(SyntaxList<T> former, SyntaxList<T> current)
        where T : CSharpSyntaxNode => SyntaxFactory.AreEquivalent(former, current, topLevel: false);

    /// <summary>Which of its types may publish: the one thing that is read of bodies.</summary>
    private static IEnumerable<bool> Publishers(SyntaxTree file) => file.GetRoot()
        .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<TypeDeclarationSyntax>()
        .Select(static type => PublishText.IsIn(type));
}
