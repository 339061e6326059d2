using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Dispatch.CodeFixes;

/// <summary>The declaration of an event that a fix introduces: a record next to the type that publishes it.</summary>
internal static class NewEvent
{
    /// <summary>A name that nothing in scope has; null if there is none at hand.</summary>
    public static string? FreeName(FixPlace place, string name) =>
        place.Model.LookupNamespacesAndTypes(place.Diagnostic.Location.SourceSpan.Start, name: name).IsEmpty ? name : null;

    /// <summary>
    /// Adds <c>record Name(parameters)</c> in front of the outermost type around a node, or behind the statements of a program.
    /// A struct stays a struct; marker interfaces stay.
    /// </summary>
    public static SyntaxNode Declare(SyntaxNode root, SyntaxNode inside, string name, string parameters, ITypeSymbol like)
    {
        string access = like.DeclaredAccessibility == Accessibility.Public ? "public" : "internal";
        string kind = like.IsValueType ? "readonly record struct" : "sealed record";
        MemberDeclarationSyntax declaration = SyntaxFactory.ParseMemberDeclaration($"{access} {kind} {name}({parameters}){Bases(like)};")!
            .WithLeadingTrivia(SyntaxFactory.ElasticMarker)
            .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed, SyntaxFactory.ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
        if (inside.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().LastOrDefault() is { } owner)
        {
            return root.InsertNodesBefore(owner, [declaration]);
        }

        return root.DescendantNodes().OfType<GlobalStatementSyntax>().LastOrDefault() is { } last
            ? root.InsertNodesAfter(last, [declaration.WithLeadingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)])
            : root;
    }

    public static string Full(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>What a library asks of its events, such as <c>INotification</c>; the compiler's own for records is not repeated.</summary>
    private static string Bases(ITypeSymbol like)
    {
        IEnumerable<string> contracts = like.Interfaces.Where(static contract => contract.GetMembers().IsEmpty && contract.AllInterfaces.All(static inner => inner.GetMembers().IsEmpty)).Select(Full);
        string all = string.Join(", ", contracts);
        return all.Length == 0 ? "" : " : " + all;
    }
}
