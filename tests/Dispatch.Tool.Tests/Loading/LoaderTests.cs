using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.EventFlow;
using Dispatch.Tool.Loading;
using Dispatch.Tool.Tests.Commands;

namespace Dispatch.Tool.Tests.Loading;

public sealed class LoaderTests : IDisposable
{
    private const string Plain = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folder_WithProjects_GivesEachFileToTheNearest()
    {
        _folder.Write("src/A/A.csproj", Plain);
        _folder.Write("src/A/One.cs", "class One;");
        _folder.Write("src/A/Sub/Two.cs", "class Two;");
        _folder.Write("src/B/B.csproj", Plain.Replace("</PropertyGroup>", "<ImplicitUsings>enable</ImplicitUsings></PropertyGroup>"));
        _folder.Write("src/B/Three.cs", "class Three { List<int> x; }");
        _folder.Write("src/A/obj/Left.cs", "class Left;");
        _folder.Write("src/A.Tests/A.Tests.csproj", Plain);
        _folder.Write("src/A.Tests/Left.cs", "class Left;");
        _folder.Write("tests/Left.cs", "class Left;");
        _folder.Write("Loose.cs", "class Loose;");
        var progress = new Progress();
        IReadOnlyList<LoadedProject> projects = await FolderLoader.LoadAsync(_folder.Path, includeTests: false, progress, CancellationToken.None);
        Assert.Equal([1, 2, 2], projects.Select(static project => project.Trees.Count));
        Assert.Equal(["A", "B"], projects.Skip(1).Select(static project => project.Name));
        Assert.Empty(WholeProgram.Merge("All", projects, CancellationToken.None).GetDiagnostics().Where(static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.Equal(3, progress.Steps.Count);
        Assert.Equal(4, (await FolderLoader.LoadAsync(_folder.Path, includeTests: true, progress, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Folder_ThatUsesDispatch_NeedsNoPackage()
    {
        _folder.Write("Shop.cs", """
            using Dispatch;
            public readonly record struct Paid(int Id);
            public readonly record struct Shipped(int Id);
            [Handles<Paid>] public sealed class Ship(IPublisher bus) { public void Handle(in Paid e) => bus.Publish(new Shipped(e.Id)); }
            [Handles<Shipped>] public sealed class Log { public void Handle(in Shipped e) { } }
            """);
        (_, string text, _) = await Commands.Tool.RunAsync("flow", "graph", "--in", _folder.Path);
        Assert.Contains("2 events, 2 handlers, 1 publish, 1 edge", text);
    }

    [Fact]
    public async Task Folder_WithSeveralPrograms_ShowsTheStartsOfEach()
    {
        foreach (string name in new[] { "A", "B" })
        {
            _folder.Write($"{name}/{name}.csproj", Plain);
            _folder.Write($"{name}/Program.cs", $"using MediatR;\nIMediator bus = null!;\nawait bus.Publish(new {name}Started());\npublic record {name}Started : INotification;\n");
        }

        (int code, string text, string error) = await Commands.Tool.RunAsync("flow", "graph", "--in", _folder.Path, "-f", "json");
        Assert.True(code == 0, error);
        Assert.Contains("AStarted", text);
        Assert.Contains("BStarted", text);
    }

    [Fact]
    public async Task Folder_WithoutSources_IsToldSo()
    {
        (int code, _, string error) = await Commands.Tool.RunAsync("flow", "graph", "--in", _folder.Path);
        Assert.Equal(3, code);
        Assert.Contains("no C# sources", error);
    }

    [Fact]
    public void Config_OfFoldersAndANamedFile_IsOne()
    {
        _folder.Write(".editorconfig", "root = true\n[*.cs]\ndispatch_publish_methods = Shop.IBus.Raise\ndispatch_max_call_depth = 3\nindent_size = 4\n");
        string named = _folder.Write("bus.editorconfig", "[*.cs]\ndispatch_max_call_depth = 5\n");
        LoadedProject project = new("A", [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("", path: _folder.File("a.cs"))], []);
        FlowConfig config = FlowConfig.Read(_folder.Path, named, [project]);
        Assert.Equal(["dispatch_max_call_depth", "dispatch_publish_methods"], config.Keys.Order());
        Assert.Equal(5, FlowConfiguration.Read(config).MaxCallDepth);
        Assert.Equal("configured", FlowConfiguration.Read(config).Buses.Last().Name);
        Assert.Throws<ToolException>(() => FlowConfig.Read(_folder.Path, _folder.File("missing"), [project]));
    }

    [Fact]
    public async Task Project_ThroughMsBuild_HasItsReferencesAndOptions()
    {
        _folder.Write("Directory.Build.props", "<Project />");
        _folder.Write("Directory.Build.targets", "<Project />");
        _folder.Write("Directory.Packages.props", "<Project />");
        _folder.Write(".editorconfig", "root = true\n[*.cs]\ndispatch_max_call_depth = 3\n");
        _folder.Write("Lib/Lib.csproj", Plain);
        _folder.Write("Lib/Thing.cs", "namespace Lib { public class Thing; }");
        string app = _folder.Write("App/App.csproj", Plain.Replace("</PropertyGroup>", "</PropertyGroup><ItemGroup><ProjectReference Include=\"../Lib/Lib.csproj\" /></ItemGroup>"));
        _folder.Write("App/User.cs", "class User { Lib.Thing thing; }");
        var progress = new Progress();
        IReadOnlyList<LoadedProject> projects = await WorkspaceLoader.LoadAsync([app, _folder.File("Gone.csproj")], includeTests: false, progress, CancellationToken.None);
        Assert.Equal(["App", "Lib"], projects.Select(static project => project.Name).Order());
        Assert.Equal(3, FlowConfiguration.Read(FlowConfig.Read(_folder.Path, null, projects)).MaxCallDepth);
        Assert.Contains(progress.Warnings, static warning => warning.Contains("Gone.csproj"));
        Assert.Contains("Loading App", progress.Steps);
    }

    private sealed class Progress : ILoadProgress
    {
        public List<string> Steps { get; } = [];

        public List<string> Warnings { get; } = [];

        public void Step(string text) => Steps.Add(text);

        public void Warn(string text) => Warnings.Add(text);
    }
}
