using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Dispatch.CodeFixes;

/// <summary>Accepts a cycle on the method that publishes: DSP1001, DSP1002, DSP1004, DSP1005. The reason is for the reader to write.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AcceptCycleCodeFix))]
[Shared]
public sealed class AcceptCycleCodeFix() : FlowCodeFixProvider(
    "Accept the cycle, with a reason",
    RuleIds.DSP1001UnconditionalCycle,
    RuleIds.DSP1002ConditionalCycle,
    RuleIds.DSP1004SelfPublish,
    RuleIds.DSP1005FeedbackLoop)
{
    private protected override bool NeedsSomebody => true;

    private protected override FlowCodeFixProvider? Alternative { get; } = new PublishQueuedCodeFix();

    private protected override async Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken)
    {
        if (place.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax and not EventDeclarationSyntax) is not { } member
            || place.Model.Compilation.GetTypeByMetadataName("Dispatch.AllowCycleAttribute") is null)
        {
            return null;
        }

        AttributeListSyntax attribute = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(
            (NameSyntax)Imports.Name("Dispatch.AllowCycle"),
            SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("ends because ..."))))))));

        // Only the new line is new: the member keeps the form that it has.
        SyntaxTriviaList before = member.GetLeadingTrivia();
        bool startsItsLine = member.GetFirstToken().GetPreviousToken() is not { RawKind: not 0 } previous || previous.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) || before.Any(SyntaxKind.EndOfLineTrivia);
        SyntaxTrivia behind = startsItsLine ? Imports.NewLineOf(place.Root) : SyntaxFactory.Space;
        MemberDeclarationSyntax rest = member.WithLeadingTrivia(startsItsLine && before.Any() && before.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(before.Last()) : SyntaxFactory.TriviaList());
        MemberDeclarationSyntax changed = rest.WithAttributeLists(rest.AttributeLists.Insert(0, attribute.WithLeadingTrivia(before).WithTrailingTrivia(behind)));
        return await Imports.AddAsync(place.With(place.Root.ReplaceNode(member, changed)), cancellationToken).ConfigureAwait(false);
    }
}
