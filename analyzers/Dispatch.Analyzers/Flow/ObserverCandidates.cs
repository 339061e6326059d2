using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Analyzers.Flow;

/// <summary>What a file declares, by its syntax alone. Remembered with the syntax tree, so that an edit reads one file again.</summary>
internal static class ObserverCandidates
{
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<ObserverCandidate>> s_known = new();

    public static IReadOnlyList<ObserverCandidate> Of(SyntaxTree tree, CancellationToken cancellationToken) =>
        s_known.TryGetValue(tree, out IReadOnlyList<ObserverCandidate>? known) ? known : s_known.GetValue(tree, _ => Read(tree, cancellationToken));

    private static IReadOnlyList<ObserverCandidate> Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        List<ObserverCandidate>? found = null;
        foreach (SyntaxNode node in tree.GetRoot(cancellationToken).DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is not MemberDeclarationSyntax member)
            {
                continue;
            }

            foreach (AttributeListSyntax list in member.AttributeLists)
            {
                foreach (AttributeSyntax attribute in list.Attributes)
                {
                    AddAttribute(attribute, member);
                }
            }

            foreach (BaseTypeSyntax type in (member as TypeDeclarationSyntax)?.BaseList?.Types ?? default)
            {
                if (LastOf(type.Type) is GenericNameSyntax generic)
                {
                    AddArguments(generic, null, member);
                }
            }
        }

        return found ?? (IReadOnlyList<ObserverCandidate>)[];

        void AddAttribute(AttributeSyntax attribute, MemberDeclarationSyntax member)
        {
            if (LastOf(attribute.Name) is not { } last)
            {
                return;
            }

            string name = last.Identifier.ValueText;
            name = name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - 9) : name;
            if (last is GenericNameSyntax generic)
            {
                AddArguments(generic, name, member);
            }
            else if (member is MethodDeclarationSyntax { ParameterList.Parameters: { Count: > 0 } parameters } && parameters[0].Type is { } type && NameOf(type) is { } simple)
            {
                (found ??= []).Add(new ObserverCandidate(simple, type, attribute.Name, name, member));
            }
        }

        void AddArguments(GenericNameSyntax generic, string? attribute, MemberDeclarationSyntax member)
        {
            foreach (TypeSyntax argument in generic.TypeArgumentList.Arguments)
            {
                if (NameOf(argument) is { } simple)
                {
                    (found ??= []).Add(new ObserverCandidate(simple, argument, generic, attribute, member));
                }
            }
        }
    }

    private static SimpleNameSyntax? LastOf(TypeSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax alias => alias.Name,
        _ => name as SimpleNameSyntax,
    };

    internal static string? NameOf(TypeSyntax type) => type is NullableTypeSyntax nullable ? NameOf(nullable.ElementType) : LastOf(type)?.Identifier.ValueText;
}
