using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.CodeFixes;

/// <summary>Short type names that bring their <c>using</c> along.</summary>
internal static class Imports
{
    private const string Kind = "Dispatch.Import";

    /// <summary>The type's simple name; <see cref="AddAsync"/> adds its namespace where the name would not be found.</summary>
    public static TypeSyntax Name(string fullName)
    {
        int dot = fullName.LastIndexOf('.');
        return SyntaxFactory.IdentifierName(fullName.Substring(dot + 1))
            .WithAdditionalAnnotations(new SyntaxAnnotation(Kind, fullName.Substring(0, dot)));
    }

    public static async Task<Document> AddAsync(Document document, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || !root.GetAnnotatedNodes(Kind).Any())
        {
            return document;
        }

        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var missing = new SortedSet<string>(System.StringComparer.Ordinal);
        foreach (SyntaxNode node in root.GetAnnotatedNodes(Kind))
        {
            if (model?.GetSymbolInfo(node, cancellationToken).Symbol is null)
            {
                missing.Add(node.GetAnnotations(Kind).First().Data!);
            }
        }

        if (missing.Count == 0)
        {
            return document;
        }

        SyntaxTrivia newLine = NewLineOf(root);
        return document.WithSyntaxRoot(missing.Aggregate(root, (current, name) => Insert(current, name, newLine)));
    }

    /// <summary>The file with a namespace more.</summary>
    public static CompilationUnitSyntax Add(CompilationUnitSyntax root, string name) => Insert(root, name, NewLineOf(root));

    /// <summary>How lines end in the file.</summary>
    public static SyntaxTrivia NewLineOf(SyntaxNode root) => SyntaxFactory.EndOfLine(root.ToFullString().Contains("\r\n") ? "\r\n" : "\n");

    private static CompilationUnitSyntax Insert(CompilationUnitSyntax root, string name, SyntaxTrivia newLine)
    {
        UsingDirectiveSyntax directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name))
            .WithUsingKeyword(SyntaxFactory.Token(default, SyntaxKind.UsingKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)))
            .WithSemicolonToken(SyntaxFactory.Token(default, SyntaxKind.SemicolonToken, SyntaxFactory.TriviaList(newLine)));
        if (root.Usings.Count == 0)
        {
            return WithFirst(root, directive, newLine);
        }

        int index = 0;
        while (index < root.Usings.Count && Precedes(root.Usings[index], name))
        {
            index++;
        }

        if (index > 0)
        {
            return root.WithUsings(root.Usings.Insert(index, directive));
        }

        // The comment at the top of the file stays at the top.
        UsingDirectiveSyntax first = root.Usings[0];
        return root.WithUsings(root.Usings
            .Replace(first, first.WithoutLeadingTrivia())
            .Insert(0, directive.WithLeadingTrivia(first.GetLeadingTrivia())));
    }

    /// <summary>The first <c>using</c> of a file: behind the comment at its top, which a blank line or a directive ends, and before what a member says of itself.</summary>
    private static CompilationUnitSyntax WithFirst(CompilationUnitSyntax root, UsingDirectiveSyntax directive, SyntaxTrivia newLine)
    {
        SyntaxTriviaList before = root.GetLeadingTrivia();
        int top = 0;
        bool isEmpty = true;
        for (int i = 0; i < before.Count; i++)
        {
            if (before[i].IsDirective || (isEmpty && before[i].IsKind(SyntaxKind.EndOfLineTrivia)))
            {
                top = i + 1;
            }

            isEmpty = before[i].IsDirective || before[i].HasStructure || before[i].IsKind(SyntaxKind.EndOfLineTrivia) || (isEmpty && before[i].IsKind(SyntaxKind.WhitespaceTrivia));
        }

        return root.WithLeadingTrivia(before.Skip(top))
            .WithUsings(SyntaxFactory.SingletonList(directive.WithLeadingTrivia(before.Take(top)).WithTrailingTrivia(newLine, newLine)));
    }

    private static bool Precedes(UsingDirectiveSyntax directive, string name)
    {
        if (directive.GlobalKeyword.RawKind != 0)
        {
            return true;
        }

        string other = directive.Name?.ToString() ?? "";
        return directive.Alias is null && directive.StaticKeyword.RawKind == 0 && IsSystem(other) && string.CompareOrdinal(other, name) < 0;
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", System.StringComparison.Ordinal);
}
