using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>How symbols are written in messages, and where they are.</summary>
internal static class Names
{
    private static readonly SymbolDisplayFormat s_full = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>Short, as a reader of the source would say it.</summary>
    public static string Of(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    public static string Of(IMethodSymbol method) => Of(method.ContainingType) + "." + method.Name;

    /// <summary>The name by which observers are sorted.</summary>
    public static string Full(ITypeSymbol type) => type.ToDisplayString(s_full);

    public static Location LocationOf(ISymbol symbol)
    {
        foreach (Location location in symbol.Locations)
        {
            if (location.IsInSource)
            {
                return location;
            }
        }

        return Location.None;
    }
}
