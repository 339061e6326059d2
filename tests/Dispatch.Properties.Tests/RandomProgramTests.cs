using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Properties.Execution;
using Dispatch.Properties.Oracle;
using Dispatch.Properties.Programs;
using Xunit.Abstractions;

namespace Dispatch.Properties;

/// <summary>
/// Random programs, compiled with the generator, against a reflection implementation of docs/semantics.md. A failing seed
/// is run alone with <c>DISPATCH_PROPERTY_SEED=n</c>; other programs are tried with <c>DISPATCH_PROPERTY_BASE=n</c>.
/// </summary>
public sealed class RandomProgramTests(ITestOutputHelper output)
{
    private const int Batches = 25;
    private const int ProgramsPerBatch = 20;

    public static TheoryData<int> Seeds()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("DISPATCH_PROPERTY_SEED"), out int only))
        {
            return [only];
        }

        int first = int.TryParse(Environment.GetEnvironmentVariable("DISPATCH_PROPERTY_BASE"), out int chosen) ? chosen : 1;
        return new TheoryData<int>(Enumerable.Range(first, Batches));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task GeneratedDispatcher_RandomPrograms_DoesWhatTheSemanticsSay(int seed)
    {
        output.WriteLine($"DISPATCH_PROPERTY_SEED={seed}");
        BatchSpec batch = BatchSpec.Write(seed, ProgramsPerBatch);
        var runner = new BatchRunner(BatchCompiler.Load(batch));

        List<string> disagreements = await runner.CompareAsync(batch, OraclePerturbation.None);

        output.WriteLine($"{runner.Publishes} publishes");
        Assert.True(runner.Publishes > 100, "The programs publish next to nothing.");
        Assert.True(disagreements.Count == 0, disagreements.Count == 0 ? "" : $"seed {seed}: {disagreements.Count} of {runner.Publishes} differ, the first is\n{disagreements[0]}");
    }

    [Theory]
    [InlineData(OraclePerturbation.ReversedTies)]
    [InlineData(OraclePerturbation.NoBeforeAfter)]
    [InlineData(OraclePerturbation.StaticType)]
    [InlineData(OraclePerturbation.AlwaysStop)]
    [InlineData(OraclePerturbation.NoCancellation)]
    public async Task Oracle_WithAMistake_Disagrees(OraclePerturbation mistake)
    {
        BatchSpec batch = BatchSpec.Write(1, ProgramsPerBatch);
        var runner = new BatchRunner(BatchCompiler.Load(batch));

        List<string> disagreements = await runner.CompareAsync(batch, mistake);

        Assert.NotEmpty(disagreements);
    }
}
