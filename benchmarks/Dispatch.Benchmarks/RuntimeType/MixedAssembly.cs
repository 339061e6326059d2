using System;
using System.Collections.Concurrent;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using Dispatch.Benchmarks.Flatness;

namespace Dispatch.Benchmarks.RuntimeType;

/// <summary>The program of <see cref="MixedProgram"/>, compiled with the generator and loaded into this process.</summary>
internal static class MixedAssembly
{
    private static readonly ConcurrentDictionary<int, Type> s_ways = [];

    /// <summary>A way to publish all 1,024 events once, by the name of its method.</summary>
    public static Action Way(int events, string name) =>
        s_ways.GetOrAdd(events, Load).GetMethod(name, BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Action>();

    private static Type Load(int events)
    {
        string folder = Directory.CreateTempSubdirectory("dispatch-mixed-").FullName;
        try
        {
            using FileStream program = File.OpenRead(FlatnessCompiler.Compile(MixedProgram.Write(events), folder));

            // A context of its own: the programs of all sizes have one name.
            return new AssemblyLoadContext($"mixed {events}").LoadFromStream(program).GetType("Mixed.Ways", throwOnError: true)!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
