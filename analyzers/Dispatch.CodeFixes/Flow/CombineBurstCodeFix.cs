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
        if (statements.Contains(null)
            || statements[0]!.Parent is not BlockSyntax block
            || statements.Any(statement => statement!.Parent != block)
            || Enumerable.Range(1, statements.Count - 1).Any(i => block.Statements.IndexOf(statements[i]!) != block.Statements.IndexOf(statements[0]!) + i)
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

        ArgumentSyntax whole = messages[0]!.WithExpression(SyntaxFactory.ParseExpression($"new {name}({string.Join(", ", messages.Select(static message => message!.Expression.ToString()))})"));
        StatementSyntax once = statements[0]!.ReplaceNode(messages[0]!, whole);
        var marker = new SyntaxAnnotation();
        BlockSyntax changed = block
            .WithStatements(SyntaxFactory.List(block.Statements.Where(statement => statement == statements[0] || !statements.Contains(statement)).Select(statement => statement == statements[0] ? once : statement)))
            .WithAdditionalAnnotations(marker);
        SyntaxNode root = place.Root.ReplaceNode(block, changed);
        string parameters = string.Join(", ", types.Select(static type => $"{NewEvent.Full(type!)} {type!.Name}"));
        return place.With(NewEvent.Declare(root, root.GetAnnotatedNodes(marker).Single(), name, parameters, types[0]!));
    }
}
