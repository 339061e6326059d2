using System;
using System.IO;
using System.Threading.Tasks;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Locking;
using Dispatch.Flow.Changes;
using Dispatch.Flow.Json;
using Dispatch.Flow.Model;
using Dispatch.Tool.Tests.Flows;

namespace Dispatch.Tool.Tests.Commands;

public sealed class LockCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _json;
    private readonly string _lock;

    public LockCommandTests()
    {
        _json = _folder.Write("shop.json", FlowJson.Write(Documents.Shop()));
        _lock = _folder.File("eventflow.lock");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lock_Written_IsUpToDate()
    {
        Assert.Equal(0, (await Tool.RunAsync("flow", "lock", "--in", _json)).Code);
        string text = await File.ReadAllTextAsync(_lock);
        Assert.Contains("publishes Shop.OrderPaid -> Shop.Ship.Handle -> Shop.OrderShipped [may, sync]\n", text);
        Assert.Contains("handles Shop.OrderPaid -> Shop.SendReceipt.Handle [queued]\n", text);
        Assert.Equal((0, ""), ((await Tool.RunAsync("flow", "lock", "--check", "--in", _json)) is var (code, output, _) ? (code, output) : default));
        Assert.Equal(0, (await Tool.RunAsync("flow", "diff", _lock, _json)).Code);
    }

    [Fact]
    public void Lock_OfTheGraphAndOfTheDocument_AreTheSame() => Assert.Equal(LockGraph.ToLock(FlowGraph.Shop()).ToText(), FlowLock.From(Documents.Of(FlowGraph.Shop())).ToText());

    [Fact]
    public async Task Check_WithoutAFile_FailsAndWritesNone()
    {
        Assert.Equal(1, (await Tool.RunAsync("flow", "lock", "--check", "--in", _json)).Code);
        Assert.False(File.Exists(_lock));
    }

    [Fact]
    public async Task Diff_AfterAChange_ShowsTheLines()
    {
        await Tool.RunAsync("flow", "lock", "--in", _json);
        FlowDocument changed = Documents.Of(new FlowGraph().Handles("OrderPaid", "AwardPoints").Handles("OrderPaid", "Audit").Publishes("AwardPoints", "PointsAwarded", Certainty.May).Build());
        string now = _folder.Write("now.json", FlowJson.Write(changed));
        (int code, string text, _) = await Tool.RunAsync("flow", "diff", _lock, now);
        Assert.Equal(1, code);
        Assert.Contains("Shop.OrderPaid -> Shop.Audit.Handle", text);
        Assert.Contains("Shop.AwardPoints.Handle -> Shop.PointsAwarded", text);
        Assert.Contains("Shop.OrderPaid -> Shop.Ship.Handle", text);
        Assert.Equal(1, (await Tool.RunAsync("flow", "lock", "--check", "--in", now)).Code);
    }

    [Fact]
    public async Task Accept_WithAReason_IsKeptByTheNextLock()
    {
        Assert.Equal(2, (await Tool.RunAsync("flow", "lock", "--in", _json, "--accept", "1")).Code);
        Assert.Equal(0, (await Tool.RunAsync("flow", "lock", "--in", _json, "--accept", "1", "--reason", "ends when the rest is paid")).Code);
        const string line = "cycle Shop.OrderPaid <-> Shop.OrderShipped because ends when the rest is paid\n";
        Assert.Contains(line, await File.ReadAllTextAsync(_lock));
        Assert.Equal(0, (await Tool.RunAsync("flow", "lock", "--in", _json)).Code);
        Assert.Contains(line, await File.ReadAllTextAsync(_lock));
    }

    [Fact]
    public async Task Accept_WithAnotherReason_ReplacesTheFirst()
    {
        await Tool.RunAsync("flow", "lock", "--in", _json, "--accept", "1", "--reason", "first");
        await Tool.RunAsync("flow", "lock", "--in", _json, "--accept", "1", "--reason", "second");
        Assert.EndsWith(" because second", Assert.Single(await File.ReadAllLinesAsync(_lock), static line => line.StartsWith("cycle ")));
    }

    [Fact]
    public async Task Lock_WithAMergeConflict_IsRefused()
    {
        _folder.Write("eventflow.lock", "# eventflow.lock 1\n<<<<<<< mine\n");
        (int code, _, string error) = await Tool.RunAsync("flow", "lock", "--in", _json);
        Assert.Equal(3, code);
        Assert.Contains("eventflow.lock:2: a merge conflict", error);
    }
}
