using System;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Dispatch.Benchmarks.Flatness;

if (args is ["flatness", ..])
{
    return FlatnessReport.Run(args.Length > 1 ? int.Parse(args[1]) : 5);
}

bool quick = args is ["quick", ..];
Job job = quick
    ? Job.Default.WithWarmupCount(6).WithIterationCount(12).WithLaunchCount(1)
    : Job.Default.WithWarmupCount(10).WithIterationCount(30).WithLaunchCount(3);
IConfig config = DefaultConfig.Instance.AddJob(job).AddExporter(JsonExporter.Brief);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(quick || args is ["full", ..] ? args[1..] : args, config);
return 0;
