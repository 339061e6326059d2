using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace Dispatch.Peers.Benchmarks;

/// <summary>Whether every way to publish and to send calls what it must, as often as it must: a peer that calls nothing would be the fastest.</summary>
internal static class PeerCheck
{
    /// <returns>0, or 1 if one does not.</returns>
    public static int Run()
    {
        List<string> failures = [];
        int ways = 0;
        foreach (var suspended in new Func<object>[] { static () => new AsyncPeers1 { Suspends = true }, static () => new AsyncPeers4 { Suspends = true }, static () => new AsyncPeers16 { Suspends = true } })
        {
            ways += Each(suspended, failures, static benchmark => ((Pump)Field(benchmark, "_pump")!).Sources.Sum(static source => (long)source.Rounds) / ((Pump)Field(benchmark, "_pump")!).Sources.Length);
        }

        ways += Each(static () => new RuntimeTypePeers { Types = 1000 }, failures, static _ => Many.Seen);
        foreach (var request in new Func<object>[] { static () => new SendPeers(), static () => new SyncSendPeers(), static () => new StreamPeers() })
        {
            ways += Each(request, failures, static benchmark => (long)Field(benchmark, "_sum")!);
        }

        failures.ForEach(Console.WriteLine);
        Console.WriteLine($"{ways - failures.Count} of {ways} ways call what they must");
        return failures.Count == 0 ? 0 : 1;
    }

    /// <summary>Runs each way once with objects of its own; the calls by hand say what the count must be.</summary>
    private static int Each(Func<object> create, List<string> failures, Func<object, long> count)
    {
        Type type = create().GetType();
        MethodInfo[] methods = [.. type.GetMethods().Where(static method => method.IsDefined(typeof(BenchmarkAttribute)))];
        long expected = Count(type.GetMethod("ByHand")!);
        foreach (MethodInfo method in methods)
        {
            if (Count(method) is var counted && (counted != expected || counted == 0))
            {
                failures.Add($"FAILED: {type.Name}.{method.Name} counted {counted} where the calls by hand count {expected}");
            }
        }

        return methods.Length;

        long Count(MethodInfo method)
        {
            object benchmark = create();
            Many.Seen = Asked.Count = 0;
            type.GetMethod("Setup")?.Invoke(benchmark, null);
            method.Invoke(benchmark, null);
            return count(benchmark);
        }
    }

    private static object? Field(object benchmark, string name) =>
        benchmark.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(benchmark);
}
