using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.EventFlow.Selection;

/// <summary>The types that source and assemblies with a manifest declare, by simple name. Only read once it is made.</summary>
internal sealed class TypeNames
{
    private readonly Dictionary<string, List<ITypeSymbol>> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _extensions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _aliases;

    public TypeNames(Compilation compilation, IEnumerable<INamedTypeSymbol> types, HashSet<string> aliases)
    {
        _aliases = aliases;
        foreach (INamedTypeSymbol type in types)
        {
            if (!_byName.TryGetValue(type.Name, out List<ITypeSymbol>? list))
            {
                _byName.Add(type.Name, list = []);
            }

            list.Add(type);
            if (type.MightContainExtensionMethods)
            {
                _extensions.UnionWith(type.MemberNames);
            }
        }

        _extensions.UnionWith(compilation.GetTypeByMetadataName("System.Linq.Enumerable")?.MemberNames ?? []);
        _extensions.UnionWith(compilation.GetTypeByMetadataName("System.Linq.Queryable")?.MemberNames ?? []);
    }

    /// <summary>Whether a method of the name may be one that is written as if it were a member.</summary>
    public bool IsExtension(string name) => _extensions.Contains(name);

    /// <summary>Whether a file somewhere gives this name to something else.</summary>
    public bool IsAlias(TypeSyntax syntax) => SimpleName(syntax) is not { } name || _aliases.Contains(name);

    public TypeGuess Find(string name) =>
        _aliases.Contains(name) ? TypeGuess.Unknown : _byName.TryGetValue(name, out List<ITypeSymbol>? types) ? TypeGuess.Named(types) : TypeGuess.Foreign;

    /// <summary>What a type means as it is written.</summary>
    public TypeGuess Find(TypeSyntax syntax)
    {
        switch (syntax)
        {
            case PredefinedTypeSyntax:
                return TypeGuess.Foreign;
            case ArrayTypeSyntax or TupleTypeSyntax:
                return TypeGuess.Foreign.WithHiddenMembers();
            case NullableTypeSyntax nullable:
                return Find(nullable.ElementType);
            case QualifiedNameSyntax qualified:
                return Find(qualified.Right);
            case AliasQualifiedNameSyntax qualified:
                return Find(qualified.Name);
            case SimpleNameSyntax { Identifier.ValueText: var name } when name is not ("var" or "dynamic") && !IsTypeParameter(syntax, name):
                return syntax is GenericNameSyntax ? Find(name).WithHiddenMembers() : Find(name);
            default:
                return TypeGuess.Unknown;
        }
    }

    public static string? SimpleName(TypeSyntax? syntax) => syntax switch
    {
        NullableTypeSyntax nullable => SimpleName(nullable.ElementType),
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Whether something around the place has a type parameter of the name.</summary>
    public static bool IsTypeParameter(SyntaxNode place, string name)
    {
        for (SyntaxNode? current = place; current is not null; current = current.Parent)
        {
            TypeParameterListSyntax? list = current switch
            {
                TypeDeclarationSyntax type => type.TypeParameterList,
                MethodDeclarationSyntax method => method.TypeParameterList,
                LocalFunctionStatementSyntax local => local.TypeParameterList,
                _ => null,
            };
            foreach (TypeParameterSyntax parameter in list?.Parameters ?? default)
            {
                if (parameter.Identifier.ValueText == name)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
