using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Dispatch.EventFlow.Buses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Analyzers.Flow;

/// <summary>
/// The methods of a file that a naming convention makes observers, by syntax alone. Remembered with the syntax tree, so that an
/// edit reads one file again; only projects that have a convention pay for it.
/// </summary>
internal static class NamedCandidates
{
    private static readonly ConditionalWeakTable<SyntaxTree, Known> s_known = new();

    public static IReadOnlyList<ObserverCandidate> Of(SyntaxTree tree, IReadOnlyList<HandlerConvention> conventions, CancellationToken cancellationToken)
    {
        // Options change rarely: what was read last is what is asked for.
        if (s_known.TryGetValue(tree, out Known? known) && known.Conventions.SequenceEqual(conventions))
        {
            return known.Found;
        }

        var read = new Known(conventions, [.. Read(tree.GetRoot(cancellationToken), conventions)]);
        s_known.Remove(tree);
        s_known.GetValue(tree, _ => read);
        return read.Found;
    }

    private static IEnumerable<ObserverCandidate> Read(SyntaxNode root, IReadOnlyList<HandlerConvention> conventions)
    {
        foreach (SyntaxNode node in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is MethodDeclarationSyntax { ParameterList.Parameters: { Count: > 0 } parameters, Parent: TypeDeclarationSyntax type } method
                && conventions.Any(convention => convention.Method == method.Identifier.ValueText && type.Identifier.ValueText.EndsWith(convention.TypeSuffix, StringComparison.Ordinal))
                && parameters[0].Type is { } message && ObserverCandidates.NameOf(message) is { } name)
            {
                yield return new ObserverCandidate(name, message, null, null, method);
            }
        }
    }

    private sealed record Known(IReadOnlyList<HandlerConvention> Conventions, IReadOnlyList<ObserverCandidate> Found);
}
