using System;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;

namespace Dispatch.Benchmarks;

/// <summary>How long each benchmark runs.</summary>
/// <remarks>
/// A loop of many publishes is one operation, so what BenchmarkDotNet would subtract as the cost of an empty operation is
/// nothing; iterations are short and many, because the medians are used. The warm-up must outlast the JIT's last tier.
/// </remarks>
internal static class BenchmarkPasses
{
    public static IConfig? Of(string mode) => mode switch
    {
        "dry" => With(Job.Dry),
        "quick" => Config(Job.Default.WithWarmupCount(12).WithIterationCount(13).WithLaunchCount(1)),
        "full" => Config(Job.Default.WithWarmupCount(20).WithIterationCount(30).WithLaunchCount(3)),
        "static-profile" => Config(Job.Default.WithWarmupCount(12).WithIterationCount(13).WithLaunchCount(1).WithEnvironmentVariable("DOTNET_TieredPGO", "0")),
        _ => null,
    };

    private static IConfig Config(Job job) => With(job.WithIterationTime(TimeInterval.FromMilliseconds(50)).WithEvaluateOverhead(false));

    private static IConfig With(Job job) => DefaultConfig.Instance
        .AddJob(job)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddExporter(JsonExporter.Brief)
        .WithBuildTimeout(TimeSpan.FromMinutes(10));
}
