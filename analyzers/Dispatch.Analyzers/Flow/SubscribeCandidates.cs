using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
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
    public static ImmutableArray<InvocationExpressionSyntax> Of(SyntaxTree tree, ImmutableArray<string> names, CancellationToken cancellationToken)
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

    /// <summary>Whether the text of the file has the name, maybe as a part of another one.</summary>
    public static bool Mentions(SyntaxTree tree, string name, CancellationToken cancellationToken) =>
        tree.GetText(cancellationToken).ToString().IndexOf(name, StringComparison.Ordinal) >= 0;

    private static ImmutableArray<InvocationExpressionSyntax> Read(SyntaxTree tree, ImmutableArray<string> names, CancellationToken cancellationToken)
    {
        if (!names.Any(name => Mentions(tree, name, cancellationToken)))
        {
            return [];
        }

        return
        [
            .. tree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Where(call => call.ArgumentList.Arguments.Count > 0 && NameOf(call.Expression) is { } name && names.Contains(name)),
        ];
    }

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private sealed record Known(ImmutableArray<string> Names, ImmutableArray<InvocationExpressionSyntax> Found);
}
