using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Package.Tests.Building;

/// <summary>The package, packed once from the sources, in a folder that goes away afterwards.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    /// <summary>The version of the sources, marked as not the released one.</summary>
    public const string Version = "0.1.0-test";

    private int _projects;

    public string Folder { get; } = Directory.CreateTempSubdirectory("dispatch-package-").FullName;

    public string Feed => Path.Combine(Folder, "feed");

    public string PackagePath => Path.Combine(Feed, $"Dispatch.{Version}.nupkg");

    /// <summary>The package with the analyzers alone.</summary>
    public string AnalyzersPath => Path.Combine(Feed, $"Dispatch.Analyzers.{Version}.nupkg");

    /// <summary>The package with the fakes.</summary>
    public string TestingPath => Path.Combine(Feed, $"Dispatch.Testing.{Version}.nupkg");

    public string SymbolsPath => Path.Combine(Feed, $"Dispatch.{Version}.snupkg");

    public async Task InitializeAsync()
    {
        // Artifacts of its own: a build of the repository may be running, and this test run holds its assemblies.
        string artifacts = Path.Combine(Folder, "artifacts");
        foreach (string project in new[] { "src/Dispatch/Dispatch.csproj", "analyzers/Dispatch.Analyzers.Package/Dispatch.Analyzers.Package.csproj", "src/Dispatch.Testing/Dispatch.Testing.csproj" })
        {
            CommandResult result = await Command.DotnetAsync(
                Repository.Root, "pack", Path.Combine(Repository.Root, project), "-c", "Release", "-o", Feed, $"-p:ArtifactsPath={artifacts}", "--version-suffix", "test", "-p:ContinuousIntegrationBuild=true");
            result.MustSucceed();
        }
    }

    public Task DisposeAsync()
    {
        TemporaryFolder.Delete(Folder);
        return Task.CompletedTask;
    }

    /// <summary>An empty project folder that nothing of the repository reaches.</summary>
    internal ConsumerProject CreateConsumer(string name)
    {
        string folder = Path.Combine(Folder, $"{name}{Interlocked.Increment(ref _projects)}");
        return new ConsumerProject(folder, Feed, Path.Combine(Folder, "packages"));
    }
}
