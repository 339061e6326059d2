using Dispatch.Generators.Model;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Parsing;

/// <summary>Reads what a request asks for. Null: it is an event.</summary>
internal static class RequestParser
{
    /// <summary>As the sender wrote it: only names and nullability differ from the type that the runtime sees.</summary>
    private static readonly SymbolDisplayFormat s_result = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static RequestModel? Parse(ITypeSymbol type, bool isAsyncMethod)
    {
        RequestContract contract = RequestShape.Of(type);
        return contract.Kind == RequestKind.None ? null : new RequestModel(
            contract.Kind,
            contract.Result?.ToDisplayString(s_result) ?? "",
            contract.Result is null ? "" : TypeNames.InCode(contract.Result),
            contract.Result is null || AccessibilityRules.IsPublic(contract.Result),
            isAsyncMethod);
    }
}
