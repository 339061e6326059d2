using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.EventFlow.Building;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Manifest;
using Dispatch.EventFlow.Selection;
using Dispatch.EventFlow.Solving;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow;

/// <summary>One analysis, up to the summaries.</summary>
/// <param name="Context">What was read.</param>
/// <param name="Facts">What the bodies do.</param>
/// <param name="Mentions">Which bodies mention which names.</param>
/// <param name="Types">The types that source declares.</param>
/// <param name="Handlers">The handlers of this and of referenced assemblies.</param>
/// <param name="Solver">The summaries.</param>
/// <param name="Dispatchers">The dispatchers among the types.</param>
/// <param name="Scopes">The assemblies that each dispatcher calls; empty if one calls all.</param>
internal sealed record AnalysisRun(
    ReaderContext Context, IReadOnlyList<MethodFacts> Facts, MentionIndex Mentions, IReadOnlyList<INamedTypeSymbol> Types, IReadOnlyList<HandlerFlow> Handlers, Solver Solver, IReadOnlyList<INamedTypeSymbol> Dispatchers, ImmutableArray<ImmutableArray<string>> Scopes)
{
    /// <summary>Null if the compilation has no bus.</summary>
    public static AnalysisRun? Start(Compilation compilation, EventFlowOptions options, CancellationToken cancellationToken)
    {
        if (BusCatalog.TryCreate(compilation, options) is not { } buses)
        {
            return null;
        }

        ForeignFlows foreign = ForeignFlows.Read(compilation, cancellationToken);
        var context = new ReaderContext(compilation, buses, options);
        Usings usings = Usings.Of(compilation, cancellationToken);
        var types = new List<INamedTypeSymbol>(DeclaredTypes.Of(compilation.Assembly, cancellationToken));
        var candidates = new List<INamedTypeSymbol>(types);
        foreach (IAssemblySymbol assembly in foreign.Assemblies)
        {
            candidates.AddRange(DeclaredTypes.Of(assembly, cancellationToken));
        }

        List<INamedTypeSymbol> dispatchers = DispatchersOf(types, buses.Native, usings, cancellationToken);
        List<HandlerBinding> bindings = HandlersOf(types, new HandlerFinder(buses, usings.Aliases), cancellationToken);
        var handling = new HashSet<string>(bindings.Select(static binding => BodyNames.Simple(binding.Method.Name)), StringComparer.Ordinal);
        var hierarchy = new Hierarchy(candidates, cancellationToken);
        var resolver = new CallResolver(hierarchy, options);
        List<MethodFacts> facts = FactCollector.Collect(context, usings, new DispatcherFiles(dispatchers), candidates, new LeadIndex(hierarchy, resolver, options), resolver, foreign.Names, foreign.Entries.Select(static entry => entry.Method), handling, out MentionIndex mentions, cancellationToken);
        FactOrder.Sort(facts);
        bindings.AddRange(SubscribedOf(facts));
        Solver solver = Solver.Solve(context, facts, foreign.Entries, bindings, resolver, cancellationToken);
        ImmutableArray<ImmutableArray<string>> scopes = DispatcherScopes.Of(types, dispatchers, buses.Native, foreign.Assemblies);
        List<HandlerFlow> handlers = [.. HandlerFlows.Of(bindings, solver, compilation).Concat(foreign.Handlers).Where(handler => IsCalled(handler.Node, scopes))];
        return new AnalysisRun(context, facts, mentions, types, handlers, solver, dispatchers, scopes);
    }

    /// <summary>Whether there is a dispatcher that calls it.</summary>
    private static bool IsCalled(HandlerNode handler, ImmutableArray<ImmutableArray<string>> scopes) =>
        scopes.IsEmpty || handler.Bus != NativeBus.Name || scopes.Any(scope => scope.Contains(handler.Assembly));

    private static List<INamedTypeSymbol> DispatchersOf(List<INamedTypeSymbol> types, NativeBus? native, Usings usings, CancellationToken cancellationToken)
    {
        var marks = new AttributeMarks(usings.Aliases, "DispatcherAttribute");
        return native is null ? [] : types.FindAll(type => marks.MayBeOnType(type, cancellationToken) && native.IsDispatcher(type));
    }

    private static List<HandlerBinding> HandlersOf(List<INamedTypeSymbol> types, HandlerFinder finder, CancellationToken cancellationToken)
    {
        var found = new List<HandlerBinding>?[types.Count];
        Parallel.For(0, types.Count, new ParallelOptions { CancellationToken = cancellationToken }, index =>
        {
            try
            {
                found[index] = [.. finder.HandlersOf(types[index], cancellationToken)];
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // A type that the compiler cannot explain has no handlers that could be called either.
            }
        });
        var bindings = new List<HandlerBinding>();
        foreach (List<HandlerBinding>? some in found)
        {
            bindings.AddRange(some ?? []);
        }

        return bindings;
    }

    private static IEnumerable<HandlerBinding> SubscribedOf(List<MethodFacts> facts)
    {
        foreach (MethodFacts method in facts)
        {
            foreach (SubscribeFact subscription in method.Subscriptions)
            {
                if ((subscription.Event ?? subscription.ClrEvent?.Type) is { } type && subscription.Handler.ContainingType is { } declaring)
                {
                    yield return new HandlerBinding(
                        declaring, subscription.Handler.OriginalDefinition, type, subscription.Bus, subscription.ClrEvent is null ? MessageKind.Event : MessageKind.ClrEvent, subscription.Mode, 0) { ClrEvent = subscription.ClrEvent };
                }
            }
        }
    }
}
