using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.CodeFixes;

/// <summary>Small changes of methods and local functions.</summary>
internal static class MethodSyntax
{
    public static SyntaxNode AddAsync(SyntaxNode function)
    {
        SyntaxToken keyword = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        switch (function)
        {
            case MethodDeclarationSyntax method when method.Modifiers.Count == 0:
                return method.WithReturnType(method.ReturnType.WithoutLeadingTrivia())
                    .WithModifiers(SyntaxFactory.TokenList(keyword.WithLeadingTrivia(method.ReturnType.GetLeadingTrivia())));
            case MethodDeclarationSyntax method:
                return method.AddModifiers(keyword);
            case LocalFunctionStatementSyntax local when local.Modifiers.Count == 0:
                return local.WithReturnType(local.ReturnType.WithoutLeadingTrivia())
                    .WithModifiers(SyntaxFactory.TokenList(keyword.WithLeadingTrivia(local.ReturnType.GetLeadingTrivia())));
            case LocalFunctionStatementSyntax local:
                return local.AddModifiers(keyword);
            default:
                return function;
        }
    }

    public static SyntaxNode WithReturnType(SyntaxNode function, TypeSyntax type) => function switch
    {
        MethodDeclarationSyntax method => method.WithReturnType(type.WithTriviaFrom(method.ReturnType)),
        LocalFunctionStatementSyntax local => local.WithReturnType(type.WithTriviaFrom(local.ReturnType)),
        _ => function,
    };

    public static SyntaxNode? BodyOf(SyntaxNode function) => function switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
        _ => null,
    };

    /// <summary>The nodes of the function itself, without those of functions inside it.</summary>
    public static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode function) =>
        BodyOf(function)?.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)) ?? [];

    public static bool IsIterator(SyntaxNode function) => OwnNodes(function).Any(static node => node is YieldStatementSyntax);
}
