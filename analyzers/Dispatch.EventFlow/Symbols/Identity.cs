using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>Names of symbols that are the same in every compilation.</summary>
internal static class Identity
{
    private static readonly SymbolDisplayFormat s_full = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.ExpandNullable);

    private static readonly SymbolDisplayFormat s_minimal = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static string FullName(ITypeSymbol type) => type.ToDisplayString(s_full);

    public static string ShortName(ITypeSymbol type) => type.ToDisplayString(s_minimal);

    public static string AssemblyOf(ISymbol symbol) => symbol.ContainingAssembly?.Name ?? "";

    public static string Of(ITypeSymbol type) => $"[{AssemblyOf(type)}]{FullName(type)}";

    public static string Of(IEventSymbol clrEvent) => $"[{AssemblyOf(clrEvent)}]{FullName(clrEvent.ContainingType)}.{clrEvent.Name}";

    public static string Of(IMethodSymbol method)
    {
        IMethodSymbol named = Named(method);
        string id = $"[{AssemblyOf(named)}]{named.OriginalDefinition.GetDocumentationCommentId() ?? FullName(named.ContainingType) + "." + named.Name}";
        return ReferenceEquals(named, method) ? id : id + ">" + Inner(method);
    }

    /// <summary>The type and method as a reader would say it, such as <c>Inventory.Reserve</c>.</summary>
    public static string ShortName(IMethodSymbol method)
    {
        IMethodSymbol named = Named(method);
        string name = named switch
        {
            { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => "new " + ShortName(named.ContainingType),
            { AssociatedSymbol: { } member } => $"{ShortName(named.ContainingType)}.{member.Name}",
            _ => $"{ShortName(named.ContainingType)}.{named.Name}",
        };
        return method.MethodKind == MethodKind.LocalFunction ? $"{name}.{method.Name}" : name;
    }

    /// <summary>The method around a lambda or local function.</summary>
    public static IMethodSymbol Named(IMethodSymbol method)
    {
        IMethodSymbol current = method;
        while (current.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction && current.ContainingSymbol is IMethodSymbol around)
        {
            current = around;
        }

        return current;
    }

    private static string Inner(IMethodSymbol method)
    {
        Collection.SourcePlace place = Collection.SourcePlace.Of(method);
        FlowLocation location = place.ToLocation();
        return method.MethodKind == MethodKind.LocalFunction ? method.Name : $"lambda@{location.Line}:{location.Column}";
    }
}
