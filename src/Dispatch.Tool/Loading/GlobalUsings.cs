using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Tool.Loading;

/// <summary>
/// Makes the global usings of a project ordinary ones of each of its files, so that files of several projects can be in one
/// compilation. Lines stay where they are: the usings are added without line ends.
/// </summary>
internal static class GlobalUsings
{
    public static IEnumerable<SyntaxTree> Localize(IReadOnlyList<SyntaxTree> trees, CSharpParseOptions options, CancellationToken cancellationToken)
    {
        UsingDirectiveSyntax[] added =
        [
            .. trees.SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot(cancellationToken)).Usings)
                .Where(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
                .Select(static directive => ToLocal(directive).NormalizeWhitespace(eol: " "))
                .DistinctBy(static directive => directive.ToString()),
        ];
        foreach (SyntaxTree tree in trees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var root = (CompilationUnitSyntax)tree.GetRoot(cancellationToken);
            SyntaxList<UsingDirectiveSyntax> own = SyntaxFactory.List(root.Usings.Select(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) ? ToLocal(directive) : directive));
            HashSet<string> there = [.. own.Select(static directive => directive.WithoutTrivia().NormalizeWhitespace(eol: " ").ToString())];
            SyntaxList<UsingDirectiveSyntax> all = own.AddRange(added.Where(directive => there.Add(directive.ToString())));
            yield return CSharpSyntaxTree.Create(root.WithUsings(all), options, tree.FilePath, tree.Encoding);
        }
    }

    private static UsingDirectiveSyntax ToLocal(UsingDirectiveSyntax directive)
    {
        SyntaxTriviaList before = directive.GlobalKeyword.LeadingTrivia;
        UsingDirectiveSyntax local = directive.WithGlobalKeyword(default);
        return local.WithUsingKeyword(local.UsingKeyword.WithLeadingTrivia(before));
    }
}
