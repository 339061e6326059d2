using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Cycles;
using Dispatch.Tool.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Tool.Tests.Commands;

/// <summary>Several projects as one: which observers a dispatcher calls is still what its project and its <c>Modules</c> say.</summary>
public sealed class ModuleTests : IDisposable
{
    private const string Contracts = "namespace Contracts { public sealed record Paid(int Id); public sealed record Shipped(int Id); public class Marker; }";
    private const string There = "using Contracts; using Dispatch; namespace There { public class Marker; [Handles<Paid>] public class Ship(IPublisher bus) { public void Handle(Paid e) => bus.Publish(new Shipped(e.Id)); } }";
    private const string Back = "using Contracts; using Dispatch; namespace Back { public class Marker; [Handles<Shipped>] public class Bill(IPublisher bus) { public void Handle(Shipped e) => bus.Publish(new Paid(e.Id)); } }";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", true)]
    [InlineData("(Modules = new[] { typeof(There.Marker), typeof(Back.Marker) })", true)]
    [InlineData("(Modules = new[] { typeof(There.Marker) })", false)]
    [InlineData("(Modules = new System.Type[0])", false)]
    public async Task Check_OfProjects_TurnsInWhatTheDispatcherCalls(string arguments, bool isCycle)
    {
        Write("Contracts", Contracts);
        Write("There", There);
        Write("Back", Back);
        Write("App", $"using Dispatch; [Dispatcher{arguments}] public partial class Bus;");

        (int code, string text, _) = await Tool.RunAsync("flow", "check", "--in", _folder.Path);

        Assert.Equal(isCycle ? 1 : 0, code);
        Assert.Equal(isCycle, text.Contains("warning DSP1001"));
    }

    [Fact]
    public async Task Check_OfACycleInsideOneProject_Warns()
    {
        Write("Contracts", Contracts);
        Write("Shop", """
            using Contracts; using Dispatch;
            [Handles<Paid>] public class Ship(Stock stock) { public void Handle(Paid e) => stock.Reserve(e.Id); }
            public class Stock(IPublisher bus) { public void Reserve(int id) => bus.Publish(new Shipped(id)); }
            [Handles<Shipped>] public class Bill(Books books) { public void Handle(Shipped e) => books.Enter(e.Id); }
            public class Books(IPublisher bus) { public void Enter(int id) => bus.Publish(new Paid(id)); }
            """);
        Write("App", "using Dispatch; [Dispatcher] public partial class Bus;");

        (int code, string text, _) = await Tool.RunAsync("flow", "check", "--in", _folder.Path);

        Assert.Equal(1, code);
        Assert.Contains("warning DSP1001", text);
    }

    [Fact]
    public async Task Who_OfAnObserverThatNoDispatcherCalls_IsNobody()
    {
        Write("Contracts", Contracts);
        Write("There", There);
        Write("Back", Back);
        Write("App", "using Dispatch; [Dispatcher(Modules = new[] { typeof(There.Marker) })] public partial class Bus;");

        Assert.Equal(0, (await Tool.RunAsync("flow", "who", "handles", "Paid", "--in", _folder.Path)).Code);
        Assert.Equal(1, (await Tool.RunAsync("flow", "who", "handles", "Shipped", "--in", _folder.Path)).Code);
    }

    [Theory]
    [InlineData("(Modules = new[] { typeof(There.Marker) })", "(Modules = new[] { typeof(Back.Marker) })", 0)]
    [InlineData("(Modules = new[] { typeof(There.Marker), typeof(Back.Marker) })", "(Modules = new[] { typeof(Back.Marker) })", 1)]
    [InlineData("", "(Modules = new[] { typeof(Back.Marker) })", 1)]
    public void Cycles_OverTwoDispatchers_AreNotMixed(string first, string second, int cycles) =>
        Assert.Equal(cycles, Cycles(Project("One", $"using Dispatch; [Dispatcher{first}] public partial class One;"), Project("Two", $"using Dispatch; [Dispatcher{second}] public partial class Two;")));

    [Fact]
    public void Cycles_WithoutModules_TurnInWhatTheProjectReferences()
    {
        LoadedProject shop = Project("Shop", "using Dispatch; [Dispatcher] public partial class Bus;");

        Assert.Equal(1, Cycles(shop with { ProjectReferences = ["Contracts", "There", "Back"] }));
        Assert.Equal(0, Cycles(shop with { ProjectReferences = ["Contracts", "There"] }));
        Assert.Equal(0, Cycles(shop with { ProjectReferences = ["Contracts", "There"] }, Project("Two", "using Dispatch; [Dispatcher] public partial class Two;") with { ProjectReferences = ["Contracts", "Back"] }));
    }

    [Fact]
    public void Cycles_OfProjectsForAnApplicationThatIsNotThere_AreFound() =>
        Assert.Equal(1, Cycles(Project("Other", "using Dispatch; [Dispatcher] public partial class Bus;") with { ProjectReferences = ["Contracts"] }));

    private static int Cycles(params LoadedProject[] applications)
    {
        CSharpCompilation program = WholeProgram.Merge("Shop", [Project("Contracts", Contracts), Project("There", There), Project("Back", Back), .. applications], CancellationToken.None);
        Assert.Empty(program.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return FlowCycles.Find(EventFlowAnalysis.Build(program, new EventFlowOptions(), CancellationToken.None), includeAllowed: true, CancellationToken.None).Length;
    }

    private static LoadedProject Project(string name, string source)
    {
        IReadOnlyList<MetadataReference> references = [.. FrameworkReferences.All(), MetadataReference.CreateFromFile(typeof(DispatcherAttribute).Assembly.Location)];
        return new LoadedProject(name, [CSharpSyntaxTree.ParseText(source, WholeProgram.ParseOptions, $"/{name}/{name}.cs")], references);
    }

    private void Write(string project, string source)
    {
        _folder.Write($"{project}/{project}.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write($"{project}/Code.cs", source);
    }
}
