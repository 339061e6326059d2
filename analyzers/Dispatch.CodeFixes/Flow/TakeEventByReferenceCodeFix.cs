using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.CodeFixes;

/// <summary>A large event is taken with <c>in</c>: DSP2002. Not offered where the handler changes its copy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeEventByReferenceCodeFix))]
[Shared]
public sealed class TakeEventByReferenceCodeFix() : FlowCodeFixProvider("Take the event with 'in'", RuleIds.DSP2002LargeStructByValue)
{
    private protected override Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken)
    {
        if (place.Node.FirstAncestorOrSelf<ParameterSyntax>() is not { Type: { } type } parameter)
        {
            return Task.FromResult<Document?>(null);
        }

        ParameterSyntax changed = parameter
            .WithType(type.WithoutLeadingTrivia())
            .AddModifiers(SyntaxFactory.Token(type.GetLeadingTrivia(), SyntaxKind.InKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)));
        return Task.FromResult<Document?>(place.With(place.Root.ReplaceNode(parameter, changed)));
    }
}
