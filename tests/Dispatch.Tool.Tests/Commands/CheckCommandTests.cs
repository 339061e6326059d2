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
    public async Task Check_OfAFlowWithoutProblems_ReportsNothing()
    {
        _folder.Write("Ship.cs", Contracts + "public class Ship(IMediator bus) : INotificationHandler<Paid> { public Task Handle(Paid e, CancellationToken c) => bus.Publish(new Shipped(e.Id), c); }");
        Assert.Equal((0, ""), await Tool.RunAsync("flow", "check", "--in", _folder.Path) is var (code, text, _) ? (code, text) : default);
    }
}
