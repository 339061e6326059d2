using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Dispatch.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.CodeFixes;

/// <summary>Removes the first of two equal publishes, so that the one after the last change stays: DSP1103.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDuplicatePublishCodeFix))]
[Shared]
public sealed class RemoveDuplicatePublishCodeFix() : FlowCodeFixProvider("Publish once, at the end", RuleIds.DSP1103DuplicatePublish)
{
    private protected override Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken)
    {
        // Of a call that publishes among other things, only a reader knows which one is too many.
        Document? changed = !place.Diagnostic.Properties.ContainsKey(RepeatedCalls.Through)
            && place.Diagnostic.AdditionalLocations is { Count: > 0 } others
            && FixPlace.StatementOf(place.CallAt(others[0])) is { ContainsDirectives: false } first
            && StatementList.Around(first) is { } list
            && place.Root.ReplaceNode(list.Owner, Without(list, first)) is { } root
                ? place.With(root)
                : null;
        return Task.FromResult(changed);
    }

    /// <summary>The comments of the statement that goes away stay, with the statement behind it.</summary>
    private static SyntaxNode Without(StatementList list, StatementSyntax removed)
    {
        SyntaxTrivia[] comments = [.. StatementList.CommentsOf(removed)];
        int at = list.Statements.IndexOf(removed);
        return list.With(list.Statements.Where(statement => statement != removed).Select((statement, index) =>
            index == at && comments.Length > 0 ? FixPlace.Formatted(statement.WithLeadingTrivia(SyntaxFactory.TriviaList(comments).AddRange(statement.GetLeadingTrivia()))) : statement));
    }
}
