using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dispatch.EventFlow.Cycles;
using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>Compares what a run of a program did with what its graph says.</summary>
internal sealed class ProgramOracle(Flow flow, int seed, string source)
{
    private readonly ImmutableArray<FlowCycle> _cycles = flow.Cycles;
    private readonly HashSet<string> _edges = [];
    private readonly HashSet<string> _musts = [];
    private readonly HashSet<string> _turned = [];
    private readonly HashSet<string> _loops = [];

    public int Edges => _edges.Count;

    public int Musts => _musts.Count;

    /// <summary>Certain cycles that ran until the stack was too deep.</summary>
    public int Turned => _turned.Count;

    /// <summary>Ways round that a run took.</summary>
    public int Loops => _loops.Count;

    /// <summary>The certain cycles that no run has turned.</summary>
    public IEnumerable<string> Unturned => Certain.Select(TextOf).Where(cycle => !_turned.Contains(cycle));

    private IEnumerable<FlowCycle> Certain => _cycles.Where(static cycle => cycle.Class == CycleClass.Unconditional);

    public void Check(List<string> log, string first, bool isShallow)
    {
        foreach (string line in log)
        {
            string[] words = line.Split(' ');
            switch (words[0])
            {
                case "edge" when _edges.Add(line):
                    Assert.True(HasEdge(words[1], words[2], words[3]), $"Program {seed}: no edge for {line}. Edges:\n{string.Join("\n", flow.Edges)}\n{source}");
                    break;
                case "done":
                    CheckMusts(words[1], words[2], words.Length > 3 ? words[3].Split(',') : []);
                    break;
                case "stack":
                    CheckLoop(words[1..]);
                    break;
            }
        }

        foreach (FlowCycle cycle in Certain.Where(cycle => !isShallow && cycle.Witness.Any(hop => NameOf(hop.From) == first)))
        {
            // A failure ends a cycle, be it of another handler of the same event, and also if somebody further out swallows it.
            bool hasFailed = log.Exists(line => line.Split(' ') is ["failed", _, var handled, ..] && cycle.Witness.Any(hop => NameOf(hop.From) == handled));
            Assert.True(hasFailed || log.Contains("deep") || log.Contains("budget"), $"Program {seed}: {TextOf(cycle)} came to rest.\n{source}");
            if (log.Contains("deep"))
            {
                _turned.Add(TextOf(cycle));
            }
        }
    }

    private string TextOf(FlowCycle cycle) => PathText.Of(cycle.Witness, flow.Graph);

    private void CheckMusts(string handler, string trigger, string[] published)
    {
        foreach (PublishesEdge edge in flow.Graph.Publishes)
        {
            if (edge.Certainty == Certainty.Must && IsOf(edge, handler, trigger) && !IsBase(NameOf(edge.EventId)) && !IsClrEvent(edge.EventId))
            {
                Assert.True(published.Contains(NameOf(edge.EventId)), $"Program {seed}: {handler}({trigger}) returned without {NameOf(edge.EventId)}, by {string.Join(" > ", edge.Path.Select(static step => step.Method))}\n{source}");
                _musts.Add(handler + edge.EventId);
            }
        }
    }

    /// <summary>What came back to itself is a cycle.</summary>
    /// <param name="stack">Handlers, each followed by what it handled; the last by what it published.</param>
    private void CheckLoop(string[] stack)
    {
        string[] events = [.. stack.Where(static (_, index) => index % 2 == 1)];
        string last = events[^1];
        int start = Array.LastIndexOf(events, last, events.Length - 2);
        if (start < 0 || !_loops.Add(string.Join(" ", stack[(2 * start)..])))
        {
            return;
        }

        for (int index = start; index < events.Length - 1; index++)
        {
            // An event that is only known as a base type is another node.
            if (!HasEdge(stack[2 * index], events[index], events[index + 1], isExact: true))
            {
                return;
            }
        }

        string[] loop = [.. events[start..].Distinct()];
        Assert.True(_cycles.Any(cycle => loop.All(name => cycle.Events.Any(id => NameOf(id) == name))), $"Program {seed}: no cycle for {string.Join(" ", stack[(2 * start)..])}. Cycles:\n{string.Join("\n", flow.CycleTexts)}\n{source}");
    }

    private bool HasEdge(string handler, string trigger, string published, bool isExact = false)
    {
        var pending = new Queue<PublishesEdge>(flow.Graph.Publishes.Where(edge => IsOf(edge, handler, trigger)));
        var raised = new HashSet<string>();
        while (pending.TryDequeue(out PublishesEdge? edge))
        {
            if (NameOf(edge.EventId) == published || (!isExact && IsBase(NameOf(edge.EventId))))
            {
                return true;
            }

            // A C# event is a node of its own, between the handler and what its subscribers publish.
            if (IsClrEvent(edge.EventId) && raised.Add(edge.EventId))
            {
                foreach (HandlesEdge handled in flow.Graph.Handles.Where(handles => handles.EventId == edge.EventId))
                {
                    flow.Graph.Publishes.Where(next => next.SourceId == handled.HandlerId).ToList().ForEach(pending.Enqueue);
                }
            }
        }

        return false;
    }

    private bool IsClrEvent(string id) => flow.Graph.Events.Single(node => node.Id == id).Kind == MessageKind.ClrEvent;

    /// <summary>A publish of what is only known as a base type; its handlers are reached by guess.</summary>
    private static bool IsBase(string name) => name is "IEvent" or "E0" or "Object";

    private static bool IsOf(PublishesEdge edge, string handler, string trigger) =>
        edge.SourceId.Contains($"]{handler}.Handle(", StringComparison.Ordinal) && (edge.TriggerId is null || NameOf(edge.TriggerId) == trigger);

    private static string NameOf(string id) => id[(id.LastIndexOfAny([']', '.']) + 1)..];
}
