using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.CodeFixes;

/// <summary>Moves a publish behind the commit that follows it in the same block: DSP1305.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PublishAfterCommitCodeFix))]
[Shared]
public sealed class PublishAfterCommitCodeFix() : FlowCodeFixProvider("Publish after the commit", RuleIds.DSP1305PublishBeforeCommit)
{
    private protected override Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken)
    {
        if (FixPlace.StatementOf(place.Call) is not { Parent: BlockSyntax block } statement
            || place.Diagnostic.AdditionalLocations.Count == 0
            || place.CallAt(place.Diagnostic.AdditionalLocations[0])?.FirstAncestorOrSelf<StatementSyntax>() is not { } other
            || other is not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax)
            || other.Parent != block)
        {
            return Task.FromResult<Document?>(null);
        }

        List<StatementSyntax> statements = [.. block.Statements.Where(current => current != statement)];
        statements.Insert(statements.IndexOf(other) + 1, statement);
        return Task.FromResult<Document?>(place.With(place.Root.ReplaceNode(block, FixPlace.With(block, statements))));
    }
}
