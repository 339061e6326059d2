using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>
/// Programs at random, analysed and run: what was published has its edge, what must be published was, what must cycle does, and
/// what came back to itself is a cycle. The number of programs is small in an ordinary run; <c>DISPATCH_RANDOM_PROGRAMS</c> sets
/// another, <c>DISPATCH_RANDOM_FIRST</c> the first.
/// </summary>
public class RandomProgramTests
{
    private const int Runs = 40;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly int s_programs = Setting("DISPATCH_RANDOM_PROGRAMS", 40);
    private static readonly int s_first = Setting("DISPATCH_RANDOM_FIRST", 1);

    private readonly List<string> _wrong = [];
    private volatile string _progress = "";
    private volatile bool _isLate;
    private int _edges;
    private int _musts;
    private int _turned;
    private int _loops;
    private readonly List<string> _unturned = [];

    [Fact]
    public void Programs_RunManyTimes_DoWhatTheGraphSays()
    {
        RunWatched();

        Assert.True(_wrong.Count == 0, $"{_wrong.Count} of {s_programs}: {string.Join("\n", _wrong.Select(static text => text.Split('\n')[0]))}\n{_wrong.FirstOrDefault()}");
        // A test that has seen nothing has shown nothing.
        Assert.True(_edges > s_programs, $"{_edges} edges");
        Assert.True(_musts > s_programs / 2, $"{_musts} certain edges");
        Assert.True(_turned > s_programs / 20, $"{_turned} certain cycles");
        Assert.True(_loops > s_programs / 20, $"{_loops} ways round");
        if (Environment.GetEnvironmentVariable("DISPATCH_RANDOM_REPORT") is { } report)
        {
            System.IO.File.WriteAllText(report, $"{s_programs} programs from {s_first}: {_edges} edges, {_musts} certain edges, {_turned} certain cycles turned, {_unturned.Count} not, {_loops} ways round\n{string.Join("\n", _unturned)}\n");
        }
    }

    /// <summary>A program that does not end is a failure that names it, not a test run that hangs.</summary>
    private void RunWatched()
    {
        // Programs wait for tasks inside of tasks, for which the pool would add a thread now and then only.
        ThreadPool.GetMinThreads(out _, out int completions);
        ThreadPool.SetMinThreads(256, completions);
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    RunAll();
                }
                catch (Exception caught)
                {
                    failure = caught;
                }
            },
            maxStackSize: 64 << 20) { IsBackground = true };
        thread.Start();
        for (string last = ""; !thread.Join(s_patience); last = _progress)
        {
            string now = _progress;
            if (now == last)
            {
                _isLate = true;
                Assert.Fail($"{now} does not end.");
            }
        }

        Assert.True(failure is null, $"{_progress}: {failure}");
    }

    private void RunAll()
    {
        for (int seed = s_first; seed < s_first + s_programs && !_isLate; seed++)
        {
            _progress = $"Program {seed}, its analysis,";
            string source = ProgramWriter.Write(seed);
            Compilation compilation = VerifierCompilation.Create(source, new VerifierOptions { HasGlobalUsings = false });
            VerifierCompilation.RequireNoErrors(compilation, $"Program {seed}");
            var flow = new Flow(EventFlowAnalysis.Build(compilation, EventFlowOptions.Default with { IncludeClrEvents = true }, CancellationToken.None));
            try
            {
                Flow.RequireSameFromHandlers(compilation, EventFlowOptions.Default, EventFlowAnalysis.Build(compilation, EventFlowOptions.Default, CancellationToken.None));
                var oracle = new ProgramOracle(flow, seed, source);
                Run(compilation, oracle, seed, flow.Graph.Events.Count(static node => node.Name.StartsWith('E')));
                _edges += oracle.Edges;
                _musts += oracle.Musts;
                _turned += oracle.Turned;
                _loops += oracle.Loops;
                _unturned.AddRange(oracle.Unturned.Select(cycle => $"Program {seed}: {cycle}"));
            }
            catch (Xunit.Sdk.XunitException failure)
            {
                _wrong.Add(failure.Message.StartsWith("Program", StringComparison.Ordinal) ? failure.Message : $"Program {seed}: {failure.Message.ReplaceLineEndings(" ")}\n{source}");
            }
        }
    }

    private void Run(Compilation compilation, ProgramOracle oracle, int seed, int events)
    {
        using var program = new LoadedProgram(compilation);
        for (int first = 0; first < events; first++)
        {
            for (int turn = 0; turn < Runs; turn++)
            {
                _progress = $"Program {seed}, run {turn} from E{first},";
                bool isShallow = turn % 2 == 1;
                oracle.Check(program.Run((seed * 1000) + turn, first, isShallow), "E" + first, isShallow);
            }
        }
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out int value) ? value : otherwise;
}
