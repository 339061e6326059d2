using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Analyzers.Flow;

/// <summary>
/// The calls of a file that may subscribe, by syntax alone. Remembered with the syntax tree, so that an edit reads one file
/// again; a file that does not contain the name of such a method costs a search of its text.
/// </summary>
internal static class SubscribeCandidates
{
    private static readonly ConditionalWeakTable<SyntaxTree, Known> s_known = new();

    /// <param name="tree">The file.</param>
    /// <param name="names">The names of the methods that subscribe, sorted.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>Null if there is no such call.</returns>
    public static SubscribingFile? Of(SyntaxTree tree, ImmutableArray<string> names, CancellationToken cancellationToken)
    {
        // Options change rarely: what was read last is what is asked for.
        if (s_known.TryGetValue(tree, out Known? known) && known.Names.SequenceEqual(names))
        {
            return known.Found;
        }

        var read = new Known(names, Read(tree, names, cancellationToken));
        s_known.Remove(tree);
        s_known.GetValue(tree, _ => read);
        return read.Found;
    }

    private static SubscribingFile? Read(SyntaxTree tree, ImmutableArray<string> names, CancellationToken cancellationToken)
    {
        string text = tree.GetText(cancellationToken).ToString();
        if (!names.Any(name => text.IndexOf(name, StringComparison.Ordinal) >= 0))
        {
            return null;
        }

        SyntaxNode root = tree.GetRoot(cancellationToken);
        ImmutableArray<InvocationExpressionSyntax> calls =
        [
            .. root.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Where(call => call.ArgumentList.Arguments.Count > 0 && NameOf(call.Expression) is { } name && names.Contains(name)),
        ];
        return calls.IsEmpty ? null : new SubscribingFile(calls, new HashSet<string>(root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText), StringComparer.Ordinal));
    }

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private sealed record Known(ImmutableArray<string> Names, SubscribingFile? Found);
}
