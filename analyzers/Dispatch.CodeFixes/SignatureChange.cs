using System.Collections.Generic;
using System.Linq;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Dispatch.CodeFixes;

/// <summary>Rewrites the parameters and the return type of one handler.</summary>
internal sealed class SignatureChange(SyntaxGenerator generator, SemanticModel model, IMethodSymbol method, ITypeSymbol eventType)
{
    /// <summary>Null if more than one signature could be meant.</summary>
    public MethodDeclarationSyntax? Apply(MethodDeclarationSyntax declaration)
    {
        if (ChangeParameters(declaration) is not { } withParameters)
        {
            return null;
        }

        return ChangeReturn(withParameters);
    }

    private bool StaysAsync => !method.ReturnsVoid && KnownTasks.IsTask(method.ReturnType);

    private MethodDeclarationSyntax? ChangeParameters(MethodDeclarationSyntax declaration)
    {
        var kept = new List<ParameterSyntax>();
        ParameterSyntax? context = null;
        ParameterSyntax? token = null;
        for (int i = 0; i < method.Parameters.Length; i++)
        {
            IParameterSymbol parameter = method.Parameters[i];
            ParameterSyntax syntax = declaration.ParameterList.Parameters[i];
            if (i == 0)
            {
                if (ChangeFirst(declaration, parameter, syntax) is not { } first)
                {
                    return null;
                }

                kept.Add(first);
            }
            else if (context is null && parameter.RefKind is RefKind.None or RefKind.In && HandlerParameters.IsContext(parameter.Type))
            {
                context = syntax;
            }
            else if (StaysAsync && token is null && parameter.RefKind == RefKind.None && HandlerParameters.IsToken(parameter.Type))
            {
                token = syntax;
            }
            else if (IsUsed(declaration, parameter.Name))
            {
                return null;
            }
        }

        if (kept.Count == 0)
        {
            kept.Add(NewParameter(declaration));
        }

        kept.AddRange(new[] { context, token }.OfType<ParameterSyntax>());

        if (kept.Count == declaration.ParameterList.Parameters.Count && kept.SequenceEqual(declaration.ParameterList.Parameters))
        {
            return declaration;
        }

        return declaration.WithParameterList(declaration.ParameterList.WithParameters(SyntaxFactory.SeparatedList(
            kept, Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), kept.Count - 1))));
    }

    private ParameterSyntax? ChangeFirst(MethodDeclarationSyntax declaration, IParameterSymbol parameter, ParameterSyntax syntax)
    {
        if (parameter.RefKind is RefKind.None or RefKind.In && !parameter.IsParams)
        {
            return syntax;
        }

        // What is written to is meant to be written to.
        if (parameter.RefKind == RefKind.Out || MethodSyntax.BodyOf(declaration) is not { } body || IsWritten(body, parameter))
        {
            return null;
        }

        SyntaxTokenList modifiers = parameter.IsParams
            ? default
            : SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.InKeyword).WithTrailingTrivia(SyntaxFactory.Space));
        return syntax.WithModifiers(modifiers).WithLeadingTrivia(syntax.GetLeadingTrivia());
    }

    private bool IsWritten(SyntaxNode body, IParameterSymbol parameter)
    {
        DataFlowAnalysis? flow = body switch
        {
            BlockSyntax { Statements.Count: 0 } => null,
            BlockSyntax block => model.AnalyzeDataFlow(block),
            ArrowExpressionClauseSyntax arrow => model.AnalyzeDataFlow(arrow.Expression),
            _ => null,
        };
        return flow?.WrittenInside.Contains(parameter, SymbolEqualityComparer.Default) == true;
    }

    private ParameterSyntax NewParameter(MethodDeclarationSyntax declaration)
    {
        string name = IsUsed(declaration, "e") ? "publishedEvent" : "e";
        bool byReference = !StaysAsync && !method.IsAsync && eventType.IsValueType;
        return (ParameterSyntax)generator.ParameterDeclaration(
            name, generator.TypeExpression(eventType, addImport: true), refKind: byReference ? RefKind.In : RefKind.None);
    }

    private MethodDeclarationSyntax? ChangeReturn(MethodDeclarationSyntax declaration)
    {
        if (method.ReturnsVoid || method.ReturnType is INamedTypeSymbol { Arity: 0 } && StaysAsync)
        {
            return declaration;
        }

        if (!StaysAsync)
        {
            TypeSyntax nothing = SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.VoidKeyword));
            return method.IsAsync ? null : DropValue((MethodDeclarationSyntax)MethodSyntax.WithReturnType(declaration, nothing));
        }

        // Task<T> is a Task; ValueTask<T> becomes a ValueTask only where the compiler builds it.
        bool isValueTask = method.ReturnType.Name == "ValueTask";
        if (isValueTask && !method.IsAsync)
        {
            return null;
        }

        TypeSyntax type = Imports.Name(isValueTask ? KnownTasks.ValueTask : KnownTasks.Task);
        var changed = (MethodDeclarationSyntax)MethodSyntax.WithReturnType(declaration, type);
        return method.IsAsync ? DropValue(changed) : changed;
    }

    private static MethodDeclarationSyntax DropValue(MethodDeclarationSyntax declaration)
    {
        if (declaration.ExpressionBody is not { } arrow)
        {
            return (MethodDeclarationSyntax)ReturnRewriter.Rewrite(declaration, ReturnRewriter.Discard);
        }

        return ReturnRewriter.Discard(arrow.Expression) is { } kept
            ? declaration.WithExpressionBody(arrow.WithExpression(kept.WithTriviaFrom(arrow.Expression)))
            : declaration.WithExpressionBody(null).WithSemicolonToken(default)
                .WithBody(SyntaxFactory.Block(
                    SyntaxFactory.Token(default, SyntaxKind.OpenBraceToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)),
                    default,
                    SyntaxFactory.Token(default, SyntaxKind.CloseBraceToken, declaration.SemicolonToken.TrailingTrivia)));
    }

    private static bool IsUsed(MethodDeclarationSyntax declaration, string name) =>
        MethodSyntax.BodyOf(declaration)?.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name) == true;
}
