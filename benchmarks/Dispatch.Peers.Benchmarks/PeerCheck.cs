using System;
using System.Linq;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace Dispatch.Peers.Benchmarks;

/// <summary>Whether every way to publish calls every observer once: a peer that calls none would be the fastest.</summary>
internal static class PeerCheck
{
    /// <returns>0, or 1 if one does not.</returns>
    public static int Run()
    {
        bool isGood = Check(new AsyncPeers1 { Suspends = true }) & Check(new AsyncPeers4 { Suspends = true }) & Check(new AsyncPeers16 { Suspends = true });
        return isGood ? 0 : 1;
    }

    private static bool Check(object benchmark)
    {
        bool isGood = true;
        Type type = benchmark.GetType();
        FieldInfo pump = type.GetField("_pump", BindingFlags.Instance | BindingFlags.NonPublic)!;
        foreach (MethodInfo method in type.GetMethods().Where(static method => method.IsDefined(typeof(BenchmarkAttribute))))
        {
            type.GetMethod("Setup")!.Invoke(benchmark, null);
            method.Invoke(benchmark, null);
            int publishes = method.GetCustomAttribute<BenchmarkAttribute>()!.OperationsPerInvoke;
            short[] rounds = [.. ((Pump)pump.GetValue(benchmark)!).Sources.Select(static source => source.Rounds)];
            if (rounds.Any(round => round != publishes))
            {
                Console.WriteLine($"FAILED: {type.Name}.{method.Name} called its observers {string.Join(", ", rounds)} times in {publishes} publishes");
                isGood = false;
            }
        }

        return isGood;
    }
}
