using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Generators.Reading;

/// <summary>Whether two versions of a file declare the same, whatever their method bodies do.</summary>
internal static class FileEquivalence
{
    public static bool Holds(SyntaxTree former, SyntaxTree current) =>
        former.Options.Equals(current.Options)
        && former.IsEquivalentTo(current, topLevel: true)
        && Publishers(former).SequenceEqual(Publishers(current));

    /// <summary>Which of its types may publish: the one thing that is read of bodies.</summary>
    private static IEnumerable<bool> Publishers(SyntaxTree file) => file.GetRoot()
        .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<TypeDeclarationSyntax>()
        .Select(static type => PublishText.IsIn(type));
}
