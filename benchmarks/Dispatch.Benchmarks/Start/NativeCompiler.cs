using System;
using System.Diagnostics;
using System.IO;

namespace Dispatch.Benchmarks.Start;

/// <summary>Compiles a program ahead of time, in a project of its own outside the repository.</summary>
internal static class NativeCompiler
{
    public static string Compile(string source, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "Program.cs"), source);
        File.WriteAllText(Path.Combine(folder, "Start.csproj"), Project());
        using Process build = Process.Start(new ProcessStartInfo("dotnet", ["publish", folder, "-c", "Release", "-o", Path.Combine(folder, "out"), "--nologo", "-v", "quiet"])
        {
            RedirectStandardOutput = true,
        })!;
        string output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return build.ExitCode == 0
            ? Path.Combine(folder, "out", OperatingSystem.IsWindows() ? "Start.exe" : "Start")
            : throw new InvalidOperationException(output);
    }

    private static string Project()
    {
        // Next to each other in the output of the build: artifacts/bin/<project>/<configuration>.
        string artifacts = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", ".."));
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net9.0</TargetFramework>
                <Nullable>enable</Nullable>
                <LangVersion>latest</LangVersion>
                <PublishAot>true</PublishAot>
                <InvariantGlobalization>true</InvariantGlobalization>
                <StripSymbols>true</StripSymbols>
                <InterceptorsNamespaces>$(InterceptorsNamespaces);Dispatch.Generated</InterceptorsNamespaces>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Path.Combine(artifacts, "Dispatch", "release_net8.0", "Dispatch.dll")}" />
                <Analyzer Include="{typeof(Generators.DispatchGenerator).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """;
    }
}
