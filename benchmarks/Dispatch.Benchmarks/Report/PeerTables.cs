using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Dispatch.Benchmarks.Report;

/// <summary>The source-generated peers: a run of its own, with calls by hand and this dispatcher in the same project.</summary>
internal sealed class PeerTables(RawResults results)
{
    private static readonly int[] s_observers = [1, 4, 16];

    private static readonly (string Label, string Method)[] s_ways =
    [
        ("by hand", "ByHand"), ("Dispatch, overload", "DispatchOverload"), ("Dispatch, `IPublisher<T>`, `IAsyncPublisher<T>`", "DispatchTyped"),
        ("Dispatch, `IPublisher`, `ISender`", "DispatchInterface"), ("Dispatch, `object`", "DispatchObject"),
        ("Mediator, concrete class", "MediatorConcrete"), ("Mediator, `IMediator`", "MediatorInterface"),
        ("MessagePipe", "MessagePipe"), ("DispatchR, concrete class", "DispatchRConcrete"), ("DispatchR, `IMediator`", "DispatchR"),
        ("SwitchMediator, concrete class", "SwitchMediatorConcrete"), ("SwitchMediator, interface", "SwitchMediator"),
        ("Foundatio.Mediator, `IMediator`", "FoundatioMediator"), ("ZeroAlloc.Mediator, static class", "ZeroAllocMediator"), ("ZeroAlloc.Mediator, `IMediator`", "ZeroAllocInterface"),
        ("DSoftStudio.Mediator, `IMediator`", "DSoftStudioMediator"), ("Arch.EventBus", "ArchEventBus"),
    ];

    public IEnumerable<ReportTable> All() =>
    [
        Table("peers-sync", "SyncPeers", "a synchronous publish"),
        Table("peers-async", "AsyncPeers", "observers complete at once", "Suspends=False"),
        Table("peers-suspended", "AsyncPeers", "observers suspend", "Suspends=True"),
        Table("peers-object", "RuntimeTypePeers", "by runtime type, one observer each", ["one type", "10 types in mixed order", "100", "1,000"],
            ("", "Types=1"), ("", "Types=10"), ("", "Types=100"), ("", "Types=1000")),
        Table("peers-send", "", "a query of one handler", ["synchronous", "asynchronous, completes at once"], ("SyncSendPeers", ""), ("SendPeers", "")),
        Table("peers-stream", "StreamPeers", "a stream", ["ten items"], ("", "")),
    ];

    private ReportTable Table(string name, string type, string corner, string parameters = "") => Table(
        name, type, corner, ["1 observer", "4 observers", "16 observers"], [.. s_observers.Select(count => (count.ToString(CultureInfo.InvariantCulture), parameters))]);

    private ReportTable Table(string name, string type, string corner, string[] columns, params (string Suffix, string Parameters)[] cells)
    {
        var table = new ReportTable(name, corner, columns);
        foreach ((string label, string method) in s_ways)
        {
            table.Add(label, [.. cells.Select(cell => results.Find("peers", type + cell.Suffix, method, cell.Parameters))]);
        }

        return table;
    }
}
