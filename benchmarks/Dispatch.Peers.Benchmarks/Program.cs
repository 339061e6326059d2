using BenchmarkDotNet.Running;
using Dispatch.Benchmarks;
using Dispatch.Peers.Benchmarks;

if (args is ["check"])
{
    return PeerCheck.Run();
}

BenchmarkSwitcher.FromAssembly(typeof(Peers).Assembly).Run(args[1..], BenchmarkPasses.Of(args[0]));
return 0;
