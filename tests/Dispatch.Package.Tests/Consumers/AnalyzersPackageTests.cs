using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Dispatch.Package.Tests.Building;

namespace Dispatch.Package.Tests.Consumers;

/// <summary>The package Dispatch.Analyzers in a code base that uses another bus, or none.</summary>
[Collection(PackageCollection.Name)]
public class AnalyzersPackageTests(PackageFixture package)
{
    private const string HomeMadeBus = """
        namespace Shop.Messaging;

        public interface IBus { void Raise<T>(T message); }
        public sealed record Paid(int Id);
        public sealed class Ledger(IBus bus)
        {
            private readonly object _gate = new();
            public void Pay(int id) { lock (_gate) { bus.Raise(new Paid(id)); } }
        }
        """;

    [Fact]
    public void Package_Always_IsAnalyzersOnly()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.AnalyzersPath);
        string[] content = [.. archive.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("analyzers/", StringComparison.Ordinal) || name.StartsWith("lib/", StringComparison.Ordinal) || name.StartsWith("build", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "analyzers/dotnet/roslyn4.14/cs/Dispatch.Analyzers.dll",
                "analyzers/dotnet/roslyn4.14/cs/Dispatch.CodeFixes.dll",
                "analyzers/dotnet/roslyn4.14/cs/Dispatch.EventFlow.dll",
                "build/Dispatch.Analyzers.targets",
                "build/Dispatch.Flow.targets",
            ],
            content);
        XDocument nuspec = XDocument.Load(archive.GetEntry("Dispatch.Analyzers.nuspec")!.Open());
        Assert.DoesNotContain(nuspec.Descendants(), static element => element.Name.LocalName == "dependency");
        Assert.Equal("true", nuspec.Descendants().Single(static element => element.Name.LocalName == "developmentDependency").Value);
    }

    [Fact]
    public async Task Build_HomeMadeBus_IsReportedAsConfiguredAndTheOutputIsAlone()
    {
        ConsumerProject app = Consumer("homemade").Write("Bus.cs", HomeMadeBus);
        Assert.DoesNotContain("DSP", (await app.DotnetAsync("build")).MustSucceed().Output);

        app.Write(".editorconfig", "root = true\n[*.cs]\ndispatch_publish_methods = Shop.Messaging.IBus.Raise\n");
        CommandResult build = (await app.DotnetAsync("build")).MustSucceed();
        Assert.Contains("warning DSP1007: 'Paid' is published while the lock '_gate' is held", build.Output);
        Assert.Contains("docs/rules/DSP1007.md", build.Output);

        (await app.DotnetAsync("publish", "-o", "out")).MustSucceed();
        string[] output = [.. Directory.GetFiles(Path.Combine(app.Folder, "out"), "*.dll").Select(static path => Path.GetFileName(path))];
        Assert.Equal(["App.dll"], output);
    }

    [Fact]
    public async Task Build_MediatR_NeedsNoConfiguration()
    {
        ConsumerProject app = Consumer("mediatr", """<PackageReference Include="MediatR" Version="5.1.0" />""").Write("Checkout.cs", """
            using MediatR;

            public sealed record Placed(int[] Lines) : INotification;
            public sealed record Sold(int Line) : INotification;

            public sealed class Stock(IMediator mediator) : INotificationHandler<Placed>
            {
                public async Task Handle(Placed placed, CancellationToken cancellationToken)
                {
                    foreach (int line in placed.Lines)
                    {
                        await mediator.Publish(new Sold(line), cancellationToken);
                    }
                }
            }
            """);
        Assert.Contains("warning DSP1101: 'Sold' is published once for each element, in an observer", (await app.DotnetAsync("build")).MustSucceed().Output);
    }

    [Fact]
    public async Task Build_AskedForTheFlow_WritesThatOfTheOtherBus()
    {
        ConsumerProject app = Consumer("flowofmediatr", """<PackageReference Include="MediatR" Version="5.1.0" />""").Write("Checkout.cs", """
            using MediatR;

            public sealed record Paid(int Id) : INotification;
            public sealed record Shipped(int Id) : INotification;

            public sealed class Ship(IMediator mediator) : INotificationHandler<Paid>
            {
                public Task Handle(Paid paid, CancellationToken cancellationToken) => mediator.Publish(new Shipped(paid.Id), cancellationToken);
            }
            """);
        (await app.DotnetAsync("build", "-p:DispatchFlow=lock")).MustSucceed();
        Assert.Contains("publishes Paid -> Ship.Handle -> Shipped [must, sync]\n", app.Read("eventflow.lock"));
    }

    [Fact]
    public async Task Build_TogetherWithDispatch_WarnsOnce()
    {
        ConsumerProject app = Consumer("both", $"""<PackageReference Include="Dispatch" Version="{PackageFixture.Version}" />""")
            .Write("Bus.cs", HomeMadeBus)
            .Write(".editorconfig", "root = true\n[*.cs]\ndispatch_publish_methods = Shop.Messaging.IBus.Raise\n");
        CommandResult build = (await app.DotnetAsync("build")).MustSucceed();
        Assert.Contains("warning DSP1007", build.Output);
        Assert.Contains("1 Warning(s)", build.Output);
    }

    private ConsumerProject Consumer(string name, string more = "") => package.CreateConsumer(name).Write("Program.cs", "Console.WriteLine();").Write("App.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Dispatch.Analyzers" Version="{PackageFixture.Version}" PrivateAssets="all" />
            {more}
          </ItemGroup>
        </Project>
        """);
}
