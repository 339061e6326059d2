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
        if (place.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is BaseMethodDeclarationSyntax or PropertyDeclarationSyntax) is not { } member
            || place.Model.Compilation.GetTypeByMetadataName("Dispatch.AllowCycleAttribute") is null)
        {
            return null;
        }

        AttributeListSyntax attribute = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(
            (NameSyntax)Imports.Name("Dispatch.AllowCycle"),
            SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("ends because ..."))))))));
        MemberDeclarationSyntax changed = member.WithoutLeadingTrivia().WithAttributeLists(member.AttributeLists.Insert(0, attribute.WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)))
            .WithLeadingTrivia(member.GetLeadingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        return await Imports.AddAsync(place.With(place.Root.ReplaceNode(member, changed)), cancellationToken).ConfigureAwait(false);
    }
}
