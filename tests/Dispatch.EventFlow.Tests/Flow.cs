using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Dispatch.EventFlow.Cycles;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>The flow of a source, as short lines that tests compare.</summary>
internal sealed class Flow(EventFlowGraph graph)
{
    public EventFlowGraph Graph { get; } = graph;

    public static Flow Of(string source, EventFlowOptions? options = null, bool allowErrors = false)
    {
        Compilation compilation = VerifierCompilation.Create(source, new VerifierOptions { RunsGenerator = false });
        if (!allowErrors)
        {
            VerifierCompilation.RequireNoErrors(compilation, "The source");
        }

        EventFlowGraph graph = EventFlowAnalysis.Build(compilation, options ?? EventFlowOptions.Default, CancellationToken.None);
        Assert.DoesNotContain(graph.Unknown, static edge => edge.SourceId.Length == 0);
        RequireSameFromHandlers(compilation, options ?? EventFlowOptions.Default, graph);
        return new Flow(graph);
    }

    /// <summary>The rules read less than the tool does: what a handler causes must be the same.</summary>
    public static void RequireSameFromHandlers(Compilation compilation, EventFlowOptions options, EventFlowGraph full)
    {
        EventFlowGraph lean = EventFlowAnalysis.Build(compilation, options with { IncludeMethods = false, IncludeUnknown = false, OnlyFromHandlers = true }, CancellationToken.None);
        var handlers = full.Handlers.Select(static handler => handler.Id).ToHashSet();

        Assert.Equal(full.Handlers.Select(static one => one.ToString()), lean.Handlers.Select(static one => one.ToString()));
        Assert.Equal(full.Handles.Select(static one => one.ToString()), lean.Handles.Select(static one => one.ToString()));
        Assert.Equal(full.Sites.Select(static one => one.ToString()), lean.Sites.Select(static one => one.ToString()));
        string[] expected = [.. full.Publishes.Where(edge => handlers.Contains(edge.SourceId)).Select(Shape)];
        string[] actual = [.. lean.Publishes.Where(edge => handlers.Contains(edge.SourceId)).Select(Shape)];
        Assert.True(expected.SequenceEqual(actual), $"Missed: {string.Join("; ", expected.Except(actual))}. Only there: {string.Join("; ", actual.Except(expected))}.");
        Assert.Equal(full.Enumerations.Select(static one => one.ToString()), lean.Enumerations.Select(static one => one.ToString()));
        Assert.Equal(full.Changes.Select(static change => $"{change.HandlerId} {change.FieldId} {string.Join(" > ", change.Path)}"), lean.Changes.Select(static change => $"{change.HandlerId} {change.FieldId} {string.Join(" > ", change.Path)}"));
    }

    private static string Shape(PublishesEdge edge) =>
        $"{edge.SourceId} {edge.TriggerId} {edge.EventId} {Text(edge)} {string.Join(" > ", edge.Path)}";

    /// <summary>Edges from handlers, as <c>Handler -> Event [Must Sync]</c> with what else there is to say.</summary>
    public IEnumerable<string> Edges => Graph.Publishes
        .Where(edge => Graph.Handlers.Any(handler => handler.Id == edge.SourceId))
        .Select(edge => $"{NameOf(edge.SourceId)}{(edge.TriggerId is { } trigger ? $"({NameOf(trigger)})" : "")} -> {NameOf(edge.EventId)} [{Text(edge)}]");

    public ImmutableArray<FlowCycle> Cycles => FlowCycles.Find(Graph, includeAllowed: false, CancellationToken.None);

    /// <summary>Cycles as <c>Class: A → H → A</c>.</summary>
    public IEnumerable<string> CycleTexts => Cycles.Select(cycle => $"{cycle.Class}: {PathText.Of(cycle.Witness, Graph)}");

    public IEnumerable<string> Handled => Graph.Handles.Select(edge => $"{NameOf(edge.EventId)} -> {NameOf(edge.HandlerId)} [{edge.Certainty} {edge.Mode}{(edge.IsInherited ? " inherited" : "")}]");

    public PublishesEdge Edge(string handler, string published) =>
        Assert.Single(Graph.Publishes, edge => NameOf(edge.SourceId) == handler && NameOf(edge.EventId) == published);

    private static string Text(PublishesEdge edge) =>
        $"{edge.Certainty} {edge.Mode}{(edge.Multiplicity == Multiplicity.Many ? " Many" : "")}{(edge.Breaker != Breaker.None ? " " + edge.Breaker : "")}";

    private string NameOf(string id) =>
        Graph.Handlers.FirstOrDefault(handler => handler.Id == id)?.Name ?? Graph.Events.FirstOrDefault(node => node.Id == id)?.Name ?? Graph.Methods.FirstOrDefault(method => method.Id == id)?.Name ?? id;
}
