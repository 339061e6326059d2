using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Dispatch.Generators.Benchmarks.Scale;

namespace Dispatch.Generators.Benchmarks.Builds;

/// <summary>A project on disk, a file for each event, that the SDK builds in a process of its own: what a person waits for.</summary>
internal sealed class BuildProject(string folder, string way)
{
    private readonly List<double> _seconds = [];

    /// <param name="template">The sources.</param>
    /// <param name="observers">How many events.</param>
    /// <param name="libraries">Assemblies that the sources need.</param>
    /// <param name="analyzers">The generator, and what else runs in the compiler.</param>
    public void Write(SourceTemplate template, int observers, IEnumerable<string> libraries, IReadOnlyCollection<string> analyzers)
    {
        Directory.CreateDirectory(folder);
        for (int i = 0; i < observers; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"Event{i}.cs"), template.File(i));
        }

        if (analyzers.Count > 0)
        {
            // It may need what only the generator writes.
            File.WriteAllText(Path.Combine(folder, "Project.cs"), template.Project);
        }

        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "MadeUp.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <InterceptorsNamespaces>$(InterceptorsNamespaces);Dispatch.Generated;Foundatio.Mediator</InterceptorsNamespaces>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(libraries.Select(static path => $"<Reference Include=\"{path}\" />"))}
                {string.Concat(analyzers.Select(static path => $"<Analyzer Include=\"{path}\" />"))}
              </ItemGroup>
            </Project>
            """);
        Run("restore");
    }

    /// <summary>A clean build, without a compiler that is already running.</summary>
    public void Build()
    {
        foreach (string output in (string[])["bin", Path.Combine("obj", "Release")])
        {
            if (Directory.Exists(Path.Combine(folder, output)))
            {
                Directory.Delete(Path.Combine(folder, output), recursive: true);
            }
        }

        _seconds.Add(Run("build", "--no-restore", "-c", "Release", "-p:UseSharedCompilation=false", "-nodeReuse:false"));
    }

    public BuildMeasurement Result() =>
        new(way, [.. _seconds], new FileInfo(Path.Combine(folder, "bin", "Release", "net10.0", "MadeUp.dll")).Length);

    private double Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true };
        foreach (string argument in (string[])[.. arguments, "--nologo", "-v", "quiet"])
        {
            start.ArgumentList.Add(argument);
        }

        // What MSBuild sets for its children would be taken for this build's own.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        // The compiler brings its own settings of the garbage collector.
        start.Environment.Remove("DOTNET_gcServer");
        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"{way} does not build:\n{output}");
    }
}
