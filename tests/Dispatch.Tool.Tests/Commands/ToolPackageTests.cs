using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Package.Tests.Building;

namespace Dispatch.Tool.Tests.Commands;

/// <summary>The tool as a user gets it: packed, installed, run.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Package_InstalledAsATool_ShowsTheFlowOfAFolder()
    {
        string project = Path.Combine(Repository.Root, "src", "Dispatch.Tool", "Dispatch.Tool.csproj");
        string feed = _folder.File("feed");
        (await Command.DotnetAsync(Repository.Root, "pack", project, "-c", "Release", "-o", feed, $"-p:ArtifactsPath={_folder.File("artifacts")}", "--version-suffix", "test")).MustSucceed();
        using (ZipArchive package = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(feed, "*.nupkg"))))
        {
            string[] entries = [.. package.Entries.Select(static entry => entry.FullName)];
            Assert.Contains("README.md", entries);
            Assert.Contains("THIRD-PARTY-NOTICES.txt", entries);
        }

        _folder.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="test" value="{feed}" /></packageSources></configuration>""");
        string tools = _folder.File("tools");
        (await Command.DotnetAsync(_folder.Path, "tool", "install", "Dispatch.Tool", "--tool-path", tools, "--version", "0.1.0-test")).MustSucceed();
        _folder.Write("code/Shop.cs", """
            using MediatR; using System.Threading; using System.Threading.Tasks;
            public record Paid : INotification;
            public record Shipped : INotification;
            public class Ship(IMediator mediator) : INotificationHandler<Paid> { public Task Handle(Paid e, CancellationToken c) => mediator.Publish(new Shipped(), c); }
            """);
        string tool = Directory.GetFiles(tools).Single(static file => Path.GetFileNameWithoutExtension(file) == "dotnet-dispatch");
        CommandResult result = await Command.RunAsync(tool, _folder.Path, "flow", "graph", "--in", "code");
        Assert.Contains("2 events, 1 handler", result.MustSucceed().Output);
        Assert.Contains("leads to Shipped", result.Output);
    }
}
