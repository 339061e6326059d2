using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>
/// DSP1305: an event that says that something has happened, published on the way to the commit that makes it happen. Only
/// where both stand on one path, the event is made there, and no commit was before it.
/// </summary>
internal static class CommitRule
{
    private static readonly HashSet<string> s_names = ["SaveChanges", "SaveChangesAsync", "SaveEntities", "SaveEntitiesAsync", "Commit", "CommitAsync", "Complete", "CompleteAsync"];

    private static readonly HashSet<string> s_types =
    [
        "Microsoft.EntityFrameworkCore.DbContext",
        "Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction",
        "System.Data.Entity.DbContext",
        "System.Data.IDbTransaction",
        "System.Data.Common.DbTransaction",
        "System.Transactions.TransactionScope",
        "System.Transactions.CommittableTransaction",
        "NHibernate.ITransaction",
        "Marten.IDocumentSession",
        "Marten.IDocumentOperations",
        "Raven.Client.Documents.Session.IAsyncDocumentSession",
        "Raven.Client.Documents.Session.IDocumentSession",
    ];

    public static void Check(PublishSites sites)
    {
        List<PublishCall>? facts = null;
        foreach (PublishCall call in sites.Calls)
        {
            if (call.Kind == PublishKind.Publish && !call.IsCommand && !EventNames.IsBefore(call.MessageType.Name) && IsMadeHere(call.Message))
            {
                (facts ??= []).Add(call);
            }
        }

        // What overrides a commit publishes inside of it on purpose.
        if (facts is null || (sites.Method is { } method && s_names.Contains(method.Name)))
        {
            return;
        }

        ImmutableArray<string> configured = sites.Options.Names(FlowOptions.CommitMethods);
        List<IInvocationOperation> commits = [.. sites.Blocks
            .SelectMany(static block => block.DescendantsAndSelf())
            .OfType<IInvocationOperation>()
            .Where(call => IsCommit(call.TargetMethod, configured))];
        foreach (PublishCall call in facts)
        {
            if (commits.Count > 0 && Following(call, commits) is { } commit)
            {
                sites.Report(
                    SemanticsRules.PublishBeforeCommit,
                    call,
                    others: [commit.Syntax.GetLocation()],
                    arguments: [Names.Of(call.MessageType), Name(commit.TargetMethod)]);
            }
        }
    }

    private static IInvocationOperation? Following(PublishCall call, List<IInvocationOperation> commits)
    {
        IOperation region = Places.RegionOf(call.Invocation);
        IInvocationOperation? following = null;
        foreach (IInvocationOperation commit in commits)
        {
            bool isBefore = commit.Syntax.SpanStart < call.Invocation.Syntax.SpanStart;
            if (isBefore)
            {
                return null;
            }

            if (following is null && ReferenceEquals(Places.RegionOf(commit), region))
            {
                following = commit;
            }
        }

        return following;
    }

    private static bool IsMadeHere(IOperation? message) => message switch
    {
        IObjectCreationOperation or IWithOperation => true,
        ILocalReferenceOperation local => local.Local.DeclaringSyntaxReferences is { Length: 1 } references
            && references[0] is var reference
            && local.SemanticModel?.SyntaxTree == reference.SyntaxTree
            && reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax { Initializer.Value: Microsoft.CodeAnalysis.CSharp.Syntax.BaseObjectCreationExpressionSyntax },
        _ => false,
    };

    private static bool IsCommit(IMethodSymbol method, ImmutableArray<string> configured)
    {
        if (!s_names.Contains(method.Name))
        {
            return configured.Contains(Name(method, full: true));
        }

        return method.ContainingType.Name.EndsWith("UnitOfWork", StringComparison.Ordinal)
            || configured.Contains(Name(method, full: true))
            || Bases(method.ContainingType).Any(static type => s_types.Contains(type.ToDisplayString()));
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }

    private static string Name(IMethodSymbol method, bool full = false) =>
        (full ? method.ContainingType.OriginalDefinition.ToDisplayString() : method.ContainingType.Name) + "." + method.Name;
}
