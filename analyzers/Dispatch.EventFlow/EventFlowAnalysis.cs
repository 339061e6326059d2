using System;
using System.Collections.Generic;
using System.Threading;
using Dispatch.EventFlow.Building;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Solving;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow;

/// <summary>Builds the graph of a compilation.</summary>
public static class EventFlowAnalysis
{
    /// <summary>
    /// Reads the bodies that can matter, in parallel, follows calls and solves. Deterministic whatever the order of files.
    /// Throws nothing but <see cref="System.OperationCanceledException"/>.
    /// </summary>
    /// <param name="compilation">The compilation, with or without generated code in it.</param>
    /// <param name="options">What to follow.</param>
    /// <param name="cancellationToken">Ends the work between two methods.</param>
    public static EventFlowGraph Build(Compilation compilation, EventFlowOptions options, CancellationToken cancellationToken)
    {
        if (BusCatalog.TryCreate(compilation, options) is not { } buses)
        {
            return EventFlowGraph.Empty(compilation.AssemblyName ?? "");
        }

        var context = new ReaderContext(compilation, buses, options);
        List<MethodFacts> facts = FactCollector.Collect(context, out MentionIndex mentions, cancellationToken);
        FactOrder.Sort(facts);
        var types = new List<INamedTypeSymbol>(HandlerFinder.TypesOf(compilation.Assembly, cancellationToken));
        List<HandlerBinding> bindings = HandlersOf(types, buses, facts, cancellationToken);
        var hierarchy = new Hierarchy(facts, types, cancellationToken);
        Solver solver = Solver.Solve(context, facts, hierarchy, cancellationToken);
        return GraphBuilder.Build(context, solver, bindings, facts, mentions, cancellationToken) with { Root = RootFinder.Find(compilation, buses, types, cancellationToken) };
    }

    private static List<HandlerBinding> HandlersOf(List<INamedTypeSymbol> types, BusCatalog buses, List<MethodFacts> facts, CancellationToken cancellationToken)
    {
        var finder = new HandlerFinder(buses);
        var bindings = new List<HandlerBinding>();
        foreach (INamedTypeSymbol type in types)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                bindings.AddRange(finder.HandlersOf(type));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // A type that the compiler cannot explain has no handlers that could be called either.
            }
        }

        foreach (MethodFacts method in facts)
        {
            foreach (SubscribeFact subscription in method.Subscriptions)
            {
                if ((subscription.Event ?? subscription.ClrEvent?.Type) is { } type && subscription.Handler.ContainingType is { } declaring)
                {
                    bindings.Add(new HandlerBinding(declaring, subscription.Handler.OriginalDefinition, type, subscription.Bus, subscription.ClrEvent is null ? MessageKind.Event : MessageKind.ClrEvent, subscription.Mode, 0) { ClrEvent = subscription.ClrEvent });
                }
            }
        }

        return bindings;
    }
}
