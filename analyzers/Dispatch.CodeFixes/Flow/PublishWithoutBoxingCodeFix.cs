using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.CodeFixes;

/// <summary>Publishes a struct as what it is, without the cast or the type argument that boxes it: DSP2001.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PublishWithoutBoxingCodeFix))]
[Shared]
public sealed class PublishWithoutBoxingCodeFix() : FlowCodeFixProvider("Publish without boxing", RuleIds.DSP2001BoxedEvent)
{
    private protected override Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken)
    {
        if (place.Call is not { ArgumentList.Arguments: { Count: > 0 } arguments } call)
        {
            return Task.FromResult<Document?>(null);
        }

        ExpressionSyntax message = arguments[0].Expression;
        ExpressionSyntax plain = message;
        while (plain is ParenthesizedExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression })
        {
            plain = plain switch
            {
                ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
                CastExpressionSyntax cast => cast.Expression,
                _ => ((BinaryExpressionSyntax)plain).Left,
            };
        }

        InvocationExpressionSyntax changed = call.WithArgumentList(call.ArgumentList.WithArguments(arguments.Replace(arguments[0], arguments[0].WithExpression(plain.WithTriviaFrom(message)))));
        if (changed.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax generic } access)
        {
            changed = changed.WithExpression(access.WithName(SyntaxFactory.IdentifierName(generic.Identifier)));
        }

        return Task.FromResult(SyntaxFactory.AreEquivalent(call, changed) ? null : (Document?)place.With(place.Root.ReplaceNode(call, changed)));
    }
}
