using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading.Tasks;
using Dispatch.Properties.Execution;
using Dispatch.Properties.Programs;
using Dispatch.Properties.Recording;

namespace Dispatch.Properties.Requests;

/// <summary>Random programs with requests, compiled with the generator, against a reflection implementation of docs/requests.md.</summary>
public sealed class RandomRequestTests
{
    private const int Batches = 10;
    private const int ProgramsPerBatch = 20;

    public static TheoryData<int> Seeds() =>
        int.TryParse(Environment.GetEnvironmentVariable("DISPATCH_PROPERTY_SEED"), out int only) ? [only] : new(Enumerable.Range(1, Batches));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task GeneratedDispatcher_RandomRequests_DoesWhatTheSemanticsSay(int seed)
    {
        (int sends, List<string> disagreements, _) = await CompareAsync(seed, ignoresBases: false);
        Assert.True(sends > 100, "The programs send next to nothing.");
        Assert.True(disagreements.Count == 0, disagreements.Count == 0 ? "" : $"seed {seed}: {disagreements.Count} of {sends} differ, the first is\n{disagreements[0]}");
    }

    [Fact]
    public async Task Oracle_WithAMistake_Disagrees() => Assert.NotEmpty((await CompareAsync(1, ignoresBases: true)).Disagreements);

    [Fact]
    public async Task Programs_Default_ReachEveryKindOfOutcome()
    {
        string story = "";
        for (int seed = 1; seed <= 3; seed++)
        {
            story += (await CompareAsync(seed, ignoresBases: false)).Story;
        }

        string[] outcomes =
        [
            "completed", "result 1", "result 0", "result none", "failed: cancelled", "failed: InvalidOperationException", "failed: NotSupportedException", "failed: ArgumentException",
            "failed: FormatException F", "failed: SynchronousSendException", "failed: NoHandlerException", "resumed", "same token", " begins ", " ends",
        ];
        Assert.All(outcomes, outcome => Assert.Contains(outcome, story, StringComparison.Ordinal));
    }

    private static async Task<(int Sends, List<string> Disagreements, string Story)> CompareAsync(int seed, bool ignoresBases)
    {
        var random = new Random(seed);
        List<ProgramSpec> programs = [.. Enumerable.Range(0, ProgramsPerBatch).Select(i => new RequestProgramWriter(random, $"P{i:00}").Write())];
        string filters = string.Join('\n', programs.SelectMany(static program => program.DispatcherAttributes).Distinct());
        var batch = new BatchSpec(programs, $"#nullable enable\nusing Dispatch;\n\nnamespace Batch;\n\n[Dispatcher]\n{filters}\npublic sealed partial class D;\n");
        Assembly assembly = BatchCompiler.Load(batch);
        Type type = assembly.GetType("Batch.D", throwOnError: true)!;
        object dispatcher = type.GetConstructors().Where(static c => c.GetParameters().All(static p => p.ParameterType != typeof(IServiceProvider)))
            .Select(static c => c.Invoke([.. c.GetParameters().Select(static p => p.DefaultValue)])).First();
        var oracle = new RequestOracle(assembly, type, ignoresBases);
        var disagreements = new List<string>();
        var story = new StringBuilder();
        int sends = 0;
        foreach (ProgramSpec program in programs)
        {
            foreach (Publication send in (Publication[])assembly.GetType(program.Space + ".Program", throwOnError: true)!.GetMethod("Publications")!.Invoke(null, null)!)
            {
                sends++;
                string expected = await Observation.OfAsync(send, () => Ask(oracle, send));
                string actual = await Observation.OfAsync(send, () => send.Publish(dispatcher, send.Event, Recorder.Token));

                // Through an object a command without a result answers null, which the oracle does not know of.
                actual = expected.Contains("result", StringComparison.Ordinal) ? actual : actual.Replace("result none\n", "", StringComparison.Ordinal);
                story.AppendLine(await Observation.OfAsync(send, () => send.Publish(dispatcher, send.Event, Recorder.Token)));
                if (expected != actual)
                {
                    disagreements.Add($"{send.Description}\ntoken passed: {send.IsTokenPassed}, cancelled before: {send.IsCancelledBefore}\n--- expected\n{expected}\n--- actual\n{actual}\n--- program {program.Space}\n{program.Source}\n--- dispatcher\n{batch.Dispatcher}");
                }
            }
        }

        return (sends, disagreements, story.ToString());
    }

    private static ValueTask Ask(RequestOracle oracle, Publication send)
    {
        Task task = oracle.SendAsync(send.Event, send.IsAsync, Recorder.Token);
        if (!send.IsAsync)
        {
            // A synchronous send never suspends, so its outcome is there, and is thrown.
            task.GetAwaiter().GetResult();
        }

        return new ValueTask(task);
    }
}
