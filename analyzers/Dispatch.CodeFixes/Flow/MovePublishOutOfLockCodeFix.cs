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
/// Moves a publish that is the last statement of a <c>lock</c> behind it: DSP1007. Only where what it publishes is made of
/// locals and parameters: a field may have another value without the lock.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MovePublishOutOfLockCodeFix))]
[Shared]
public sealed class MovePublishOutOfLockCodeFix() : FlowCodeFixProvider("Publish after the lock", RuleIds.DSP1007PublishInLock)
{
    private protected override FlowCodeFixProvider? Alternative { get; } = new PublishQueuedCodeFix();

    private protected override Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken)
    {
        if (FixPlace.StatementOf(place.Call) is not { Parent: BlockSyntax { Parent: LockStatementSyntax { Parent: BlockSyntax around } guarded } body } statement
            || body.Statements.Count < 2
            || body.Statements.Last() != statement
            || place.Call!.ArgumentList.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => IsShared(place.Model.GetSymbolInfo(name, cancellationToken).Symbol, name)))
        {
            return Task.FromResult<Document?>(null);
        }

        var statements = new List<StatementSyntax>();
        foreach (StatementSyntax current in around.Statements)
        {
            if (current == guarded)
            {
                statements.Add(guarded.WithStatement(FixPlace.With(body, body.Statements.Take(body.Statements.Count - 1))));
                statements.Add(FixPlace.Formatted(statement.WithTriviaFrom(guarded)).WithLeadingTrivia(guarded.GetLeadingTrivia().Where(static trivia => trivia.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.WhitespaceTrivia))));
            }
            else
            {
                statements.Add(current);
            }
        }

        return Task.FromResult<Document?>(place.With(place.Root.ReplaceNode(around, FixPlace.With(around, statements))));
    }

    /// <summary>A field or property that is not read through a local; a parameter of a primary constructor is a field too.</summary>
    private static bool IsShared(ISymbol? symbol, SimpleNameSyntax name) => symbol switch
    {
        IFieldSymbol { IsConst: true } => false,
        IFieldSymbol or IPropertySymbol => !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name) && name.Parent is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax },
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => true,
        _ => false,
    };
}
