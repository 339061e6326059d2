using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Dispatch.Benchmarks.Flatness;

/// <summary>Whether a publish stays as fast, and its first call as cheap, from 3 to 1,000 event types.</summary>
internal static class FlatnessReport
{
    private static readonly int[] s_sizes = [3, 100, 1000];

    private static readonly string[] s_columns =
    [
        "first overload, ms", "first Publish<T>, ms", "further T, ms", "first Publish(object), ms", "further type, ms",
        "Publish<T>, ns", "Publish(object), ns",
    ];

    /// <summary>Prints a table of the medians over several processes for each size.</summary>
    public static int Run(int processes)
    {
        Console.WriteLine($"| event types | {string.Join(" | ", s_columns)} |");
        Console.WriteLine($"|---:|{string.Concat(Enumerable.Repeat("---:|", s_columns.Length))}");
        foreach (int size in s_sizes)
        {
            string folder = Directory.CreateTempSubdirectory("dispatch-flatness-").FullName;
            try
            {
                string program = FlatnessCompiler.Compile(FlatnessProgram.Write(size), folder);
                List<double[]> runs = Enumerable.Range(0, processes).Select(_ => Measure(program)).ToList();
                IEnumerable<string> medians = Enumerable.Range(0, s_columns.Length).Select(column => Median(runs.Select(run => run[column])));
                Console.WriteLine($"| {size.ToString("N0", CultureInfo.InvariantCulture)} | {string.Join(" | ", medians)} |");
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    private static double[] Measure(string program)
    {
        using Process child = Process.Start(new ProcessStartInfo("dotnet", ["exec", program]) { RedirectStandardOutput = true })!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0
            ? output.Trim().Split(';').Select(static value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray()
            : throw new InvalidOperationException($"The program ended with {child.ExitCode}.");
    }

    private static string Median(IEnumerable<double> values)
    {
        double[] sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2].ToString("F2", CultureInfo.InvariantCulture);
    }
}
