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

/// <summary>
/// Moves a publish behind the commit that follows it among the same statements: DSP1305. Not offered where what it publishes
/// is assigned in between.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PublishAfterCommitCodeFix))]
[Shared]
public sealed class PublishAfterCommitCodeFix() : FlowCodeFixProvider("Publish after the commit", RuleIds.DSP1305PublishBeforeCommit)
{
    private protected override Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken)
    {
        if (FixPlace.StatementOf(place.Call) is not { ContainsDirectives: false } statement
            || StatementList.Around(statement) is not { } list
            || place.Diagnostic.AdditionalLocations.Count == 0
            || place.CallAt(place.Diagnostic.AdditionalLocations[0])?.FirstAncestorOrSelf<StatementSyntax>() is not { } other
            || other is not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax)
            || list.Statements.IndexOf(other) is var last && last < 0
            || !MovedArguments.AreKept(place, place.Call!, list.Statements.Take(last + 1).SkipWhile(current => current != statement).Skip(1), cancellationToken))
        {
            return Task.FromResult<Document?>(null);
        }

        List<StatementSyntax> statements = [.. list.Statements.Where(current => current != statement)];
        statements.Insert(statements.IndexOf(other) + 1, statement);
        return Task.FromResult<Document?>(place.With(place.Root.ReplaceNode(list.Owner, list.With(statements))));
    }
}
