using BenchmarkDotNet.Running;
using Dispatch.Benchmarks;

if (args is ["smoke"])
{
    return AllocationCheck.Run(typeof(AllocationCheck).Assembly);
}

BenchmarkSwitcher.FromAssembly(typeof(AllocationCheck).Assembly).Run(args[1..], BenchmarkPasses.Of(args[0]));
return 0;
