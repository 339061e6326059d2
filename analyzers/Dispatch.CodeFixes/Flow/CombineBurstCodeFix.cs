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
/// Joins publishes that follow each other directly into one event that carries the former ones: DSP1102. Its observers, and
/// a better name, are for the reader to write.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CombineBurstCodeFix))]
[Shared]
public sealed class CombineBurstCodeFix() : FlowCodeFixProvider("Publish one event instead (its observers have to follow)", RuleIds.DSP1102PublishBurst)
{
    private protected override bool NeedsSomebody => true;

    private protected override Task<Document?> ChangeAsync(FixPlace place, CancellationToken cancellationToken) => Task.FromResult(Change(place, cancellationToken));

    private static Document? Change(FixPlace place, CancellationToken cancellationToken)
    {
        List<InvocationExpressionSyntax?> calls = [place.Call, .. place.Diagnostic.AdditionalLocations.Select(place.CallAt)];
        List<StatementSyntax?> statements = [.. calls.Select(FixPlace.StatementOf)];
        if (StatementList.Around(statements[0]) is not { } list
            || statements.Any(static statement => statement is null or { ContainsDirectives: true })
            || !list.Statements.SkipWhile(statement => statement != statements[0]).Take(statements.Count).SequenceEqual(statements)
            || calls.Any(call => call!.Expression is not MemberAccessExpressionSyntax access || !SyntaxFactory.AreEquivalent(access, calls[0]!.Expression))
            || calls.Any(call => call!.Parent is AwaitExpressionSyntax != calls[0]!.Parent is AwaitExpressionSyntax || call.ArgumentList.Arguments.Count != calls[0]!.ArgumentList.Arguments.Count))
        {
            return null;
        }

        List<ArgumentSyntax?> messages = [.. calls.Select(call => place.MessageOf(call!))];
        List<ITypeSymbol?> types = [.. messages.Select(message => message is null ? null : place.Model.GetTypeInfo(message.Expression, cancellationToken).Type)];
        if (types.Any(static type => type is not INamedTypeSymbol { IsGenericType: false }) || NewEvent.FreeName(place, types[0]!.Name + "WithDetails") is not { } name)
        {
            return null;
        }

        ArgumentSyntax whole = messages[0]!.WithRefKindKeyword(default).WithExpression(SyntaxFactory.ParseExpression($"new {name}({string.Join(", ", messages.Select(static message => message!.Expression.ToString()))})"));
        StatementSyntax once = statements[0]!.ReplaceNode(messages[0]!, whole);
        List<SyntaxTrivia> comments = [.. statements.Skip(1).SelectMany(static statement => StatementList.CommentsOf(statement!))];
        if (comments.Count > 0)
        {
            once = FixPlace.Formatted(once.WithLeadingTrivia(once.GetLeadingTrivia().AddRange(comments)));
        }

        var marker = new SyntaxAnnotation();
        SyntaxNode changed = list
            .With(list.Statements.Where(statement => statement == statements[0] || !statements.Contains(statement)).Select(statement => statement == statements[0] ? once : statement))
            .WithAdditionalAnnotations(marker);
        SyntaxNode root = place.Root.ReplaceNode(list.Owner, changed);
        string parameters = string.Join(", ", types.Select(static type => $"{NewEvent.Full(type!)} {type!.Name}"));
        return place.With(NewEvent.Declare(root, root.GetAnnotatedNodes(marker).Single(), name, parameters, types[0]!));
    }
}
