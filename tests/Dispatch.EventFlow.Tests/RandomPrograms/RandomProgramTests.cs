using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using Dispatch.EventFlow.Cycles;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>
/// Programs at random, analysed and run: what was published has its edge, what must be published was, and what must cycle
/// does. The number of programs is small in an ordinary run; <c>DISPATCH_RANDOM_PROGRAMS</c> sets another.
/// </summary>
public class RandomProgramTests
{
    private const int Runs = 40;

    private static readonly int s_programs = int.TryParse(Environment.GetEnvironmentVariable("DISPATCH_RANDOM_PROGRAMS"), out int count) ? count : 40;

    [Fact]
    public void Programs_RunManyTimes_DoWhatTheGraphSays()
    {
        int edges = 0;
        int musts = 0;
        int cycles = 0;
        var wrong = new List<string>();
        for (int seed = 1; seed <= s_programs; seed++)
        {
            string source = ProgramWriter.Write(seed);
            Compilation compilation = VerifierCompilation.Create(source, new VerifierOptions { HasGlobalUsings = false });
            VerifierCompilation.RequireNoErrors(compilation, $"Program {seed}");
            var flow = new Flow(EventFlowAnalysis.Build(compilation, EventFlowOptions.Default with { IncludeClrEvents = true }, CancellationToken.None));
            Flow.RequireSameFromHandlers(compilation, EventFlowOptions.Default, EventFlowAnalysis.Build(compilation, EventFlowOptions.Default, CancellationToken.None));
            try
            {
                (int Edges, int Musts, int Cycles) seen = Check(flow, compilation, seed, source);
                edges += seen.Edges;
                musts += seen.Musts;
                cycles += seen.Cycles;
            }
            catch (Xunit.Sdk.XunitException failure)
            {
                wrong.Add(failure.Message);
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {s_programs}: {string.Join("\n", wrong.Select(static text => text.Split('\n')[0]))}\n{wrong.FirstOrDefault()}");
        // A test that has seen nothing has shown nothing.
        Assert.True(edges > s_programs, $"{edges} edges");
        Assert.True(musts > s_programs / 2, $"{musts} certain edges");
        Assert.True(cycles > s_programs / 20, $"{cycles} certain cycles");
    }

    private static (int Edges, int Musts, int Cycles) Check(Flow flow, Compilation compilation, int seed, string source)
    {
        Func<int, int, List<string>> run = Load(compilation, out AssemblyLoadContext context);
        var seen = new HashSet<string>();
        var musts = new HashSet<string>();
        var turned = new HashSet<string>();
        int events = flow.Graph.Events.Count(static node => node.Name.StartsWith('E'));
        for (int first = 0; first < events; first++)
        {
            FlowCycle? certain = flow.Cycles.FirstOrDefault(cycle => cycle.Class == CycleClass.Unconditional && cycle.Witness.Any(hop => NameOf(hop.From) == "E" + first));
            for (int turn = 0; turn < Runs; turn++)
            {
                List<string> log = run(seed * 1000 + turn, first);
                foreach (string line in log)
                {
                    string[] words = line.Split(' ');
                    if (words[0] == "edge" && seen.Add(line))
                    {
                        Assert.True(HasEdge(flow, words[1], words[2], words[3]), $"Program {seed}: no edge for {line}. Edges:\n{string.Join("\n", flow.Edges)}\n{source}");
                    }
                    else if (words[0] == "done")
                    {
                        CheckMusts(flow, words, seed, source, musts);
                    }
                }

                if (certain is not null)
                {
                    Assert.True(log[^1] == "oops" || log.Contains("deep") || log.Contains("budget"), $"Program {seed}: {PathText.Of(certain.Witness, flow.Graph)} came to rest.\n{source}");
                    if (log.Contains("deep"))
                    {
                        turned.Add(string.Join(",", certain.Events));
                    }
                }
            }
        }

        context.Unload();
        return (seen.Count, musts.Count, turned.Count);
    }

    private static bool HasEdge(Flow flow, string handler, string trigger, string published)
    {
        var pending = new Queue<PublishesEdge>(flow.Graph.Publishes.Where(edge => IsOf(edge, handler, trigger)));
        var raised = new HashSet<string>();
        while (pending.TryDequeue(out PublishesEdge? edge))
        {
            if (NameOf(edge.EventId) == published || IsBase(NameOf(edge.EventId)))
            {
                return true;
            }

            // A C# event is a node of its own, between the handler and what its subscribers publish.
            if (flow.Graph.Events.Single(node => node.Id == edge.EventId).Kind == MessageKind.ClrEvent && raised.Add(edge.EventId))
            {
                foreach (HandlesEdge handled in flow.Graph.Handles.Where(handles => handles.EventId == edge.EventId))
                {
                    flow.Graph.Publishes.Where(next => next.SourceId == handled.HandlerId).ToList().ForEach(pending.Enqueue);
                }
            }
        }

        return false;
    }

    /// <summary>A publish of what is only known as a base type; its handlers are reached by guess.</summary>
    private static bool IsBase(string name) => name is "IEvent" or "E0" or "object";

    private static void CheckMusts(Flow flow, string[] words, int seed, string source, HashSet<string> checkedMusts)
    {
        string[] published = words.Length > 3 ? words[3].Split(',') : [];
        foreach (PublishesEdge edge in flow.Graph.Publishes)
        {
            if (edge.Certainty == Certainty.Must && IsOf(edge, words[1], words[2]) && !IsBase(NameOf(edge.EventId)) && flow.Graph.Events.Single(node => node.Id == edge.EventId).Kind != MessageKind.ClrEvent)
            {
                Assert.True(published.Contains(NameOf(edge.EventId)), $"Program {seed}: {words[1]}({words[2]}) returned without {NameOf(edge.EventId)}, by {string.Join(" > ", edge.Path.Select(static step => step.Method))}\n{source}");
                checkedMusts.Add(words[1] + edge.EventId);
            }
        }
    }

    private static bool IsOf(PublishesEdge edge, string handler, string trigger) =>
        edge.SourceId.Contains($"]{handler}.Handle(", StringComparison.Ordinal) && (edge.TriggerId is null || NameOf(edge.TriggerId) == trigger);

    private static string NameOf(string id) => id[(id.LastIndexOf(']') + 1)..];

    private static Func<int, int, List<string>> Load(Compilation compilation, out AssemblyLoadContext context)
    {
        var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        context = new AssemblyLoadContext(null, isCollectible: true);
        MethodInfo method = context.LoadFromStream(image).GetType("Program")!.GetMethod("Run")!;
        return (seed, first) =>
        {
            try
            {
                return (List<string>)method.Invoke(null, [seed, first])!;
            }
            catch (TargetInvocationException failure)
            {
                throw new InvalidOperationException(failure.InnerException!.ToString(), failure);
            }
        };
    }
}
