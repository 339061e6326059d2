using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;

bool full = args is ["full", ..];
Job job = Job.Default.WithWarmupCount(6).WithIterationCount(full ? 30 : 12).WithLaunchCount(full ? 3 : 1);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
    .Run(args is ["quick" or "full", ..] ? args[1..] : args, DefaultConfig.Instance.AddJob(job).AddExporter(JsonExporter.Brief));
