using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Dispatch.Benchmarks.Flatness;

namespace Dispatch.Benchmarks.Start;

/// <summary>From the start of a process to its first publish, generated and by hand.</summary>
internal static class StartReport
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>Writes the medians over many processes of each program as JSON.</summary>
    /// <remarks>The mode is dry, quick, or full, which alone compiles 10,000 observers ahead of time: that takes minutes.</remarks>
    public static int Run(string mode, string output)
    {
        int processes = mode switch { "full" => 201, "quick" => 51, _ => 1 };
        string folder = Directory.CreateTempSubdirectory("dispatch-start-").FullName;
        try
        {
            int[] jitted = mode == "dry" ? [1, 1_000] : [1, 1_000, 10_000];
            int[] native = mode switch { "full" => [1, 1_000, 10_000], "quick" => [1, 1_000], _ => [1] };
            List<Subject> subjects = Compile(folder, jitted, native);

            // Turn by turn, so that a busy moment of the machine falls on all of them, and each second turn backwards, so that what
            // runs before a program is not always the same. The first turn only fills the caches of the file system.
            for (int turn = 0; turn <= processes; turn++)
            {
                foreach (Subject subject in turn % 2 == 0 ? subjects : subjects.AsEnumerable().Reverse())
                {
                    double[] run = Measure(subject);
                    if (turn > 0)
                    {
                        subject.Runs.Add(run);
                    }
                }

                if (turn % 10 == 0)
                {
                    Console.WriteLine($"start: turn {turn} of {processes}");
                }
            }

            File.WriteAllText(output, JsonSerializer.Serialize(subjects.Select(Summary), s_indented) + "\n");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<Subject> Compile(string folder, int[] jitted, int[] native)
    {
        List<(Func<string, int, StartWay, Subject> Compile, int Observers, StartWay Way)> programs =
        [
            .. from observers in jitted from way in Enum.GetValues<StartWay>() select ((Func<string, int, StartWay, Subject>)Jitted, observers, way),
            .. from observers in native from way in new[] { StartWay.ByHand, StartWay.Dispatcher } select ((Func<string, int, StartWay, Subject>)Native, observers, way),
        ];
        var subjects = new Subject[programs.Count];

        // The largest first: they take longest.
        Parallel.ForEach(Enumerable.Range(0, programs.Count).OrderByDescending(i => programs[i].Observers), new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            subjects[i] = programs[i].Compile(folder, programs[i].Observers, programs[i].Way);
            Console.WriteLine($"start: compiled {subjects[i].Form} with {subjects[i].Observers} observers, {subjects[i].Way}");
        });
        return [.. subjects];
    }

    private static Subject Jitted(string root, int observers, StartWay way)
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, $"jit-{observers}-{way}")).FullName;
        string program = FlatnessCompiler.Compile(StartProgram.Write(observers, way, publishesAll: false), folder);
        return new Subject("JIT", way, observers, program, "dotnet", ["exec", program]);
    }

    private static Subject Native(string root, int observers, StartWay way)
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, $"native-{observers}-{way}")).FullName;
        string program = NativeCompiler.Compile(StartProgram.Write(observers, way, publishesAll: true), folder);
        return new Subject("NativeAOT", way, observers, program, program, []);
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

        double Lowest(int column) => subject.Runs.Min(run => run[column]);

        return new StartMeasurement(
            subject.Form,
            subject.Way,
            subject.Observers,
            subject.Runs.Count,
            Median(0),
            Lowest(0),
            Median(1),
            Lowest(1),
            (int)Median(2),
            (int)Median(3),
            Median(4),
            (long)Median(5),
            new FileInfo(subject.Program).Length);
    }

    private sealed record Subject(string Form, StartWay Way, int Observers, string Program, string Command, string[] Arguments)
    {
        public List<double[]> Runs { get; } = [];
    }
}
