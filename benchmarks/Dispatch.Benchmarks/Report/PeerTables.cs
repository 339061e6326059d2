using System.Collections.Generic;
using System.Linq;

namespace Dispatch.Benchmarks.Report;

/// <summary>The source-generated peers: a run of its own, with calls by hand and this dispatcher in the same project.</summary>
internal sealed class PeerTables(RawResults results)
{
    private static readonly int[] s_observers = [1, 4, 16];

    private static readonly (string Label, string Method)[] s_ways =
    [
        ("by hand", "ByHand"), ("Dispatch, overload", "DispatchOverload"), ("Dispatch, `IPublisher`", "DispatchInterface"), ("Dispatch, `object`", "DispatchObject"),
        ("Mediator, concrete class", "MediatorConcrete"), ("Mediator, `IMediator`", "MediatorInterface"), ("Mediator, `object`", "MediatorObject"),
        ("MessagePipe", "MessagePipe"), ("DispatchR", "DispatchR"), ("SwitchMediator", "SwitchMediator"),
        ("Foundatio.Mediator", "FoundatioMediator"), ("ZeroAlloc.Mediator", "ZeroAllocMediator"), ("DSoftStudio.Mediator", "DSoftStudioMediator"), ("Arch.EventBus", "ArchEventBus"),
    ];

    public IEnumerable<ReportTable> All() =>
    [
        Table("peers-sync", "SyncPeers", "a synchronous publish"),
        Table("peers-async", "AsyncPeers", "observers complete at once", "Suspends=False"),
        Table("peers-suspended", "AsyncPeers", "observers suspend", "Suspends=True"),
        Rotation(),
    ];

    private ReportTable Table(string name, string type, string corner, string parameters = "")
    {
        var table = new ReportTable(name, corner, "1 observer", "4 observers", "16 observers");
        foreach ((string label, string method) in s_ways)
        {
            table.Add(label, s_observers.Select(count => results.Find("peers", type + count, method, parameters)).ToArray());
        }

        return table;
    }

    private ReportTable Rotation()
    {
        var table = new ReportTable("peers-object", "by runtime type, one observer each", "one type", "100 types in mixed order");
        foreach ((string label, string method) in s_ways)
        {
            table.Add(label, results.Find("peers", "RuntimeTypePeers", method, "Types=1"), results.Find("peers", "RuntimeTypePeers", method, "Types=100"));
        }

        return table;
    }
}
