using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.EventFlow.Selection;
using Dispatch.EventFlow.Solving;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.EventFlow.Collection;

/// <summary>Reads the bodies of a compilation that can matter, several files at a time.</summary>
internal static class FactCollector
{
    /// <param name="context">What is read.</param>
    /// <param name="usings">Its using directives.</param>
    /// <param name="dispatchers">The files that need not be read.</param>
    /// <param name="types">The types that source, and assemblies with a manifest, declare.</param>
    /// <param name="leads">Gets what leads to a publish.</param>
    /// <param name="resolver">Says what a call runs.</param>
    /// <param name="foreignNames">Names of methods of other assemblies that publish.</param>
    /// <param name="foreignMethods">Those methods.</param>
    /// <param name="handlers">Names of methods that handle something.</param>
    /// <param name="mentions">Which bodies mention which names.</param>
    /// <param name="cancellationToken">Ends the work between two bodies.</param>
    public static List<MethodFacts> Collect(ReaderContext context, Usings usings, DispatcherFiles dispatchers, IReadOnlyList<INamedTypeSymbol> types, LeadIndex leads, CallResolver resolver, HashSet<string> foreignNames, IEnumerable<IMethodSymbol> foreignMethods, HashSet<string> handlers, out MentionIndex mentions, CancellationToken cancellationToken)
    {
        var byTree = new ConcurrentDictionary<SyntaxTree, List<Body>>();
        var clrEvents = new HashSet<string>(StringComparer.Ordinal);
        var parallel = new ParallelOptions { CancellationToken = cancellationToken };
        Parallel.ForEach(context.Compilation.SyntaxTrees, parallel, static () => new NameScanner(), (tree, _, scanner) =>
        {
            SyntaxNode root = tree.GetRoot(cancellationToken);
            if (!dispatchers.Contains(tree, root))
            {
                byTree[tree] = BodyFinder.Find(root, scanner, clrEvents, cancellationToken);
            }

            return scanner;
        }, static _ => { });
        if (!context.Options.IncludeClrEvents)
        {
            clrEvents.Clear();
        }

        var all = new List<Body>();
        foreach (SyntaxTree tree in context.Compilation.SyntaxTrees)
        {
            if (byTree.TryGetValue(tree, out List<Body>? bodies))
            {
                all.AddRange(bodies);
            }
        }

        mentions = new MentionIndex(all);
        var filter = new MentionFilter(context, new TypeNames(context.Compilation, types, usings.Aliases), usings, resolver);
        return new FactRounds(context, all, mentions, new RunsIndex(types), leads, filter).Run(BodySelection.Direct(all, context.Buses, foreignNames, clrEvents), foreignMethods, handlers, cancellationToken);
    }

    /// <summary>What a body and the lambdas and local functions in it do.</summary>
    public static List<MethodFacts> Read(ReaderContext context, SemanticModel model, SyntaxNode node, CancellationToken cancellationToken)
    {
        var facts = new List<MethodFacts>();
        IMethodSymbol? owner = null;
        try
        {
            if (node is BaseListSyntax bases)
            {
                Construction.Read(context, model, bases, facts, cancellationToken);
                return facts;
            }

            ImmutableArray<IMethodSymbol> owners = OwnersOf(model, node, cancellationToken);
            owner = owners.IsEmpty ? null : owners[0];
            if (owner is null || IsOfDispatcher(owner, context) || model.GetOperation(node, cancellationToken) is not { } operation)
            {
                return facts;
            }

            BodyReader.Read(context, owner, [operation], facts, cancellationToken);
            if (owners.Length > 1 && facts.Find(fact => SymbolEqualityComparer.Default.Equals(fact.Owner, owner.OriginalDefinition)) is { } initializer)
            {
                facts.AddRange(owners.Skip(1).Select(other => initializer with { Owner = other.OriginalDefinition }));
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Code that the compiler cannot explain is a hole in the graph, not the end of the build.
            if (owner is not null)
            {
                facts.Add(new MethodFacts(owner.OriginalDefinition) { IsUnreadable = true });
            }
        }

        return facts;
    }

    /// <summary>The method that the node is the body of; for an initializer all constructors that run it.</summary>
    private static ImmutableArray<IMethodSymbol> OwnersOf(SemanticModel model, SyntaxNode node, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case ArrowExpressionClauseSyntax { Parent: { } property }:
                return (model.GetDeclaredSymbol(property, cancellationToken) as IPropertySymbol)?.GetMethod is { } getter ? [getter] : [];
            case EqualsValueClauseSyntax { Parent: { } member }:
                ISymbol? initialized = model.GetDeclaredSymbol(member, cancellationToken);
                return initialized is null ? []
                    : initialized.IsStatic ? initialized.ContainingType.StaticConstructors : [.. Construction.Initializing(initialized.ContainingType.InstanceConstructors, cancellationToken)];
            default:
                return model.GetDeclaredSymbol(node, cancellationToken) is IMethodSymbol method ? [method] : [];
        }
    }

    /// <summary>What a dispatcher does inside is what a publish means; it is not a flow of its own.</summary>
    private static bool IsOfDispatcher(IMethodSymbol method, ReaderContext context)
    {
        for (INamedTypeSymbol? type = method.ContainingType; type is not null && context.Buses.Native is { } native; type = type.ContainingType)
        {
            if (native.IsDispatcher(type))
            {
                return true;
            }
        }

        return false;
    }
}
