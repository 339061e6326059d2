using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.CodeFixes;

/// <summary>
/// Moves a publish that is the last statement of a <c>lock</c> behind it: DSP1007. Only where what it publishes is made of
/// locals, parameters and what they hold for good: a field may have another value without the lock.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MovePublishOutOfLockCodeFix))]
[Shared]
public sealed class MovePublishOutOfLockCodeFix() : FlowCodeFixProvider("Publish after the lock", RuleIds.DSP1007PublishInLock)
{
    private protected override FlowCodeFixProvider? Alternative { get; } = new PublishQueuedCodeFix();

    private protected override Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken)
    {
        if (FixPlace.StatementOf(place.Call) is not { Parent: BlockSyntax { Parent: LockStatementSyntax guarded } body, ContainsDirectives: false } statement
            || StatementList.Around(guarded) is not { } around
            || body.Statements.Count < 2
            || body.Statements.Last() != statement
            || !MovedArguments.AreOwn(place, place.Call!, cancellationToken))
        {
            return Task.FromResult<Document?>(null);
        }

        StatementSyntax shorter = guarded.WithStatement(body.WithStatements(body.Statements.RemoveAt(body.Statements.Count - 1)));
        if (!shorter.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
        {
            shorter = FixPlace.Formatted(shorter.WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed));
        }

        IEnumerable<StatementSyntax> statements = around.Statements.SelectMany(current => current == guarded ? [shorter, FixPlace.Formatted(statement)] : new[] { current });
        return Task.FromResult<Document?>(place.With(place.Root.ReplaceNode(around.Owner, around.With(statements))));
    }
}
