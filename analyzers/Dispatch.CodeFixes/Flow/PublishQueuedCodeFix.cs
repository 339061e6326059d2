using System.Threading;
using System.Threading.Tasks;
using Dispatch.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.CodeFixes;

/// <summary>
/// Publishes through the queue of the same bus, where it has one with the same parameters (<c>dispatch_queued_methods</c>).
/// Offered beside the other fixes of cycles and locks.
/// </summary>
internal sealed class PublishQueuedCodeFix() : FlowCodeFixProvider("Publish through the queue")
{
    private protected override Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken)
    {
        Document? changed = place.Call is { Expression: MemberAccessExpressionSyntax access } call
            && FixPlace.StatementOf(call) is not null
            && place.Model.GetOperation(call, cancellationToken) is IInvocationOperation operation
            && FlowBus.TryCreate(place.Model.Compilation, place.Document.Project.AnalyzerOptions)?.QueuedAlternative(operation) is { } queued
                ? place.With(place.Root.ReplaceNode(access.Name, access.Name is GenericNameSyntax generic
                    ? generic.WithIdentifier(SyntaxFactory.Identifier(queued))
                    : SyntaxFactory.IdentifierName(queued).WithTriviaFrom(access.Name)))
                : null;
        return Task.FromResult(changed);
    }
}
