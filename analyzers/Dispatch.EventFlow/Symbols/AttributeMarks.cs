using System;
using System.Collections.Generic;
using System.Threading;
using Dispatch.EventFlow.Selection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.EventFlow.Symbols;

/// <summary>
/// Whether a type or its methods may have certain attributes, by the names in the source alone: binding the attributes and the members of
/// all types, of which few are observers, costs more than all the rest.
/// </summary>
/// <param name="aliases">The names that files give to types.</param>
/// <param name="attributes">The simple names of the attributes, with their suffix.</param>
internal sealed class AttributeMarks(HashSet<string> aliases, params string[] attributes)
{
    private const string Suffix = "Attribute";

    public bool MayBeOnType(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax declaration || MayBeIn(declaration.AttributeLists))
            {
                return true;
            }
        }

        return type.DeclaringSyntaxReferences.IsEmpty;
    }

    public bool MayBeOnMethods(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax declaration)
            {
                return true;
            }

            foreach (MemberDeclarationSyntax member in declaration.Members)
            {
                if (member is MethodDeclarationSyntax && MayBeIn(member.AttributeLists))
                {
                    return true;
                }
            }
        }

        return type.DeclaringSyntaxReferences.IsEmpty;
    }

    private bool MayBeIn(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (AttributeListSyntax list in lists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                if (TypeNames.SimpleName(attribute.Name) is not { } name || aliases.Contains(name) || IsOne(name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsOne(string name)
    {
        foreach (string attribute in attributes)
        {
            if (attribute.StartsWith(name, StringComparison.Ordinal) && (name.Length == attribute.Length || name.Length == attribute.Length - Suffix.Length))
            {
                return true;
            }
        }

        return false;
    }
}
