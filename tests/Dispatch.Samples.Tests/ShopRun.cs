using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Samples.Tests;

/// <summary>One run of the built sample in a process of its own.</summary>
internal sealed record ShopRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    public static Task<ShopRun> StartAsync(params string[] arguments) => OfAssemblyAsync(SamplePaths.ShopAssembly, arguments);

    /// <summary>Runs any sample.</summary>
    public static async Task<ShopRun> OfAssemblyAsync(string assembly, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(assembly);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // A culture in which a comma is the decimal separator must change nothing.
        start.Environment["LC_ALL"] = "de_DE.UTF-8";
        using Process process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(s_limit);
        Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ShopRun(process.ExitCode, await output, await error);
    }

    /// <summary>Replays a text as the input file.</summary>
    public static async Task<ShopRun> OfTextAsync(string csv)
    {
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, csv);
            return await StartAsync("--input", path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The value of the one line of the summary that starts with a name.</summary>
    public string Value(string name) =>
        Output.Split('\n').Select(l => l.TrimEnd('\r')).Single(l => l.StartsWith(name + " ", StringComparison.Ordinal) && !l[(name.Length + 1)..].Contains(' '))[(name.Length + 1)..];
}
