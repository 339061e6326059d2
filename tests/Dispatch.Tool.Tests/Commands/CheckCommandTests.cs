using System;
using System.Threading.Tasks;

namespace Dispatch.Tool.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private const string Contracts = """
        using MediatR; using System.Threading; using System.Threading.Tasks;
        namespace Shop;
        public record Paid(int Id) : INotification;
        public record Shipped(int Id) : INotification;
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_OfACycleOverProjects_WarnsAndEndsWithOne()
    {
        _folder.Write("A/A.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write("A/Ship.cs", Contracts + "public class Ship(IMediator bus) : INotificationHandler<Paid> { public Task Handle(Paid e, CancellationToken c) => bus.Publish(new Shipped(e.Id), c); }");
        _folder.Write("B/B.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write("B/Bill.cs", "using MediatR; using System.Threading; using System.Threading.Tasks;\nnamespace Shop;\npublic class Bill(IMediator bus) : INotificationHandler<Shipped> { public Task Handle(Shipped e, CancellationToken c) => bus.Publish(new Paid(e.Id), c); }");
        (int code, string text, string error) = await Tool.RunAsync("flow", "check", "--in", _folder.Path);
        Assert.Equal(1, code);
        Assert.Matches(@"A/Ship\.cs\(4,\d+\): warning DSP1001: .*Paid → Ship → Shipped → Bill → Paid", text);
        Assert.Contains("1 warning", error);
    }

    [Fact]
    public async Task Check_OfACycleThatAReviewAccepts_DoesNotReportIt()
    {
        _folder.Write("A/A.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write("A/Ship.cs", Contracts + """
            public class Ship(IMediator bus) : INotificationHandler<Paid> { public Task Handle(Paid e, CancellationToken c) => e.Id > 3 ? bus.Publish(new Shipped(e.Id), c) : Task.CompletedTask; }
            public class Bill(IMediator bus) : INotificationHandler<Shipped> { public Task Handle(Shipped e, CancellationToken c) => bus.Publish(new Paid(e.Id), c); }
            """);
        const string Accepted = "# eventflow.lock 1\ncycle Shop.Paid <-> Shop.Shipped because it ends at three\n";
        Assert.Contains("info DSP1002", (await Tool.RunAsync("flow", "check", "--in", _folder.Path)).Out);

        foreach (string place in new[] { "eventflow.lock", "A/eventflow.lock" })
        {
            string file = _folder.Write(place, Accepted);
            (int code, string text, string error) = await Tool.RunAsync("flow", "check", "--in", _folder.Path);
            Assert.Equal((0, ""), (code, text));
            Assert.DoesNotContain("accepted", error);
            Assert.Contains("(accepted: it ends at three)", (await Tool.RunAsync("flow", "graph", "--in", _folder.Path)).Out);
            System.IO.File.Delete(file);
        }

        _folder.Write("eventflow.lock", "# eventflow.lock 1\n");
        (int unreviewed, string reported, _) = await Tool.RunAsync("flow", "check", "--in", _folder.Path);
        Assert.Equal(1, unreviewed);
        Assert.Contains("warning DSP1002", reported);

        _folder.Write("eventflow.lock", "what is this\n");
        Assert.Contains("eventflow.lock:1: not a line of a lock file", (await Tool.RunAsync("flow", "graph", "--in", _folder.Path)).Error);
    }

    [Fact]
    public async Task Check_OfAFlowWithoutProblems_ReportsNothing()
    {
        _folder.Write("Ship.cs", Contracts + "public class Ship(IMediator bus) : INotificationHandler<Paid> { public Task Handle(Paid e, CancellationToken c) => bus.Publish(new Shipped(e.Id), c); }");
        Assert.Equal((0, ""), await Tool.RunAsync("flow", "check", "--in", _folder.Path) is var (code, text, _) ? (code, text) : default);
    }
}
