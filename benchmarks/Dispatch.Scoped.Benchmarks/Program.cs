using BenchmarkDotNet.Running;
using Dispatch.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args[1..], BenchmarkPasses.Of(args[0]));
