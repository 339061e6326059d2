using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Dispatch.Benchmarks.Flatness;

namespace Dispatch.Benchmarks.Start;

/// <summary>From the start of a process to its first publish, generated and by hand.</summary>
internal static class StartReport
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>Writes the medians over several processes of each program as JSON.</summary>
    public static int Run(int processes, string output)
    {
        string folder = Directory.CreateTempSubdirectory("dispatch-start-").FullName;
        try
        {
            List<Subject> subjects = [];
            foreach (int observers in new[] { 1, 1_000, 10_000 })
            {
                subjects.Add(Jitted(folder, observers, isGenerated: false));
                subjects.Add(Jitted(folder, observers, isGenerated: true));
            }

            foreach (int observers in new[] { 1, 1_000 })
            {
                subjects.Add(Native(folder, observers, isGenerated: false));
                subjects.Add(Native(folder, observers, isGenerated: true));
            }

            // Turn by turn, so that a busy moment of the machine falls on all of them.
            for (int run = 0; run < processes; run++)
            {
                subjects.ForEach(static subject => subject.Runs.Add(Measure(subject)));
            }

            File.WriteAllText(output, JsonSerializer.Serialize(subjects.Select(Summary), s_indented) + "\n");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Subject Jitted(string root, int observers, bool isGenerated)
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, $"jit-{observers}-{isGenerated}")).FullName;
        string program = FlatnessCompiler.Compile(StartProgram.Write(observers, isGenerated), folder);
        return new Subject("JIT", isGenerated, observers, program, "dotnet", ["exec", program]);
    }

    private static Subject Native(string root, int observers, bool isGenerated)
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, $"native-{observers}-{isGenerated}")).FullName;
        string program = NativeCompiler.Compile(StartProgram.Write(observers, isGenerated), folder);
        return new Subject("NativeAOT", isGenerated, observers, program, program, []);
    }

    private static double[] Measure(Subject subject)
    {
        var start = new ProcessStartInfo(subject.Command, subject.Arguments) { RedirectStandardOutput = true };
        start.ArgumentList.Add(Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture));
        using Process child = Process.Start(start)!;
        string line = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0
            ? line.Trim().Split(';').Select(static value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray()
            : throw new InvalidOperationException($"{subject.Program} ended with {child.ExitCode}.");
    }

    private static StartMeasurement Summary(Subject subject)
    {
        double Median(int column)
        {
            double[] sorted = subject.Runs.Select(run => run[column]).Order().ToArray();
            return sorted[sorted.Length / 2];
        }

        return new StartMeasurement(
            subject.Form, subject.IsGenerated, subject.Observers, Median(0), Median(1), (int)Median(2), (int)Median(3), Median(4), (long)Median(5), new FileInfo(subject.Program).Length);
    }

    private sealed record Subject(string Form, bool IsGenerated, int Observers, string Program, string Command, string[] Arguments)
    {
        public List<double[]> Runs { get; } = [];
    }
}
