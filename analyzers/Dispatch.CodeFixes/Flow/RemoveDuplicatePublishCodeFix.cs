using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.CodeFixes;

/// <summary>Removes the first of two equal publishes, so that the one after the last change stays: DSP1103.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDuplicatePublishCodeFix))]
[Shared]
public sealed class RemoveDuplicatePublishCodeFix() : FlowCodeFixProvider("Publish once, at the end", RuleIds.DSP1103DuplicatePublish)
{
    private protected override Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken)
    {
        Document? changed = place.Diagnostic.AdditionalLocations is { Count: > 0 } others
            && FixPlace.StatementOf(place.CallAt(others[0])) is { ContainsDirectives: false } first
            && StatementList.Around(first) is { } list
            && place.Root.ReplaceNode(list.Owner, list.With(list.Statements.Where(statement => statement != first))) is { } root
                ? place.With(root)
                : null;
        return Task.FromResult(changed);
    }
}
