using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Parsing;

/// <summary>The names of types, in the forms that models carry.</summary>
internal static class TypeNames
{
    /// <summary>With <c>global::</c>, escaped keywords and no tuple names, so that equal types have equal names.</summary>
    private static readonly SymbolDisplayFormat s_inCode = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    private static readonly SymbolDisplayFormat s_namespace = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static readonly SymbolDisplayFormat s_escapedName = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat s_escapedNamespace = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>Stands in the names of a generic observer for its type argument. No name in code contains it.</summary>
    public const string Argument = "\u0001";

    public static string InCode(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { IsGenericType: false, ContainingType: null })
        {
            return type.ToDisplayString(s_inCode);
        }

        ImmutableArray<SymbolDisplayPart> parts = type.ToDisplayParts(s_inCode);
        var name = new StringBuilder();
        foreach (SymbolDisplayPart part in parts)
        {
            name.Append(part.Symbol is ITypeParameterSymbol ? Argument : part.ToString());
        }

        return name.ToString();
    }

    public static string Escaped(INamedTypeSymbol type) => type.ToDisplayString(s_escapedName);

    public static string Namespace(INamespaceSymbol space) => space.IsGlobalNamespace ? "" : space.ToDisplayString(s_namespace);

    public static string EscapedNamespace(INamespaceSymbol space) => space.IsGlobalNamespace ? "" : space.ToDisplayString(s_escapedNamespace);

    /// <summary>As <c>Type.FullName</c> writes it: <c>+</c> between nested types.</summary>
    public static string Metadata(INamedTypeSymbol type)
    {
        if (type.ContainingType is null)
        {
            return type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : Namespace(type.ContainingNamespace) + "." + type.MetadataName;
        }

        var name = new StringBuilder();
        name.Append(Metadata(type.ContainingType)).Append('+').Append(type.MetadataName);
        return name.ToString();
    }
}
