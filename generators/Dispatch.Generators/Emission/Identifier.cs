using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Generators.Emission;

/// <summary>Names that may be keywords.</summary>
internal static class Identifier
{
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
