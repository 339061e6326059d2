using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dispatch.EventFlow;

namespace Dispatch.Tool.Tests.Flows;

/// <summary>A graph that is written by hand, edge by edge.</summary>
internal sealed class FlowGraph
{
    private readonly Dictionary<string, EventNode> _events = [];
    private readonly Dictionary<string, HandlerNode> _handlers = [];
    private readonly List<HandlesEdge> _handles = [];
    private readonly List<PublishesEdge> _publishes = [];
    private readonly List<MethodNode> _methods = [];
    private readonly List<PublishSite> _sites = [];

    /// <summary>A shop: paying an order surely awards points and sends a receipt, maybe ships; shipping maybe leads to a second payment.</summary>
    public static EventFlowGraph Shop() => new FlowGraph()
        .Handles("OrderPaid", "AwardPoints").Handles("OrderPaid", "SendReceipt", DeliveryMode.Queued).Handles("OrderPaid", "Ship")
        .Handles("PointsAwarded", "Congratulate").Handles("OrderShipped", "BillRest")
        .Publishes("AwardPoints", "PointsAwarded", Certainty.Must)
        .Publishes("Ship", "OrderShipped", Certainty.May, guard: "order.IsComplete", through: "Warehouse.Send")
        .Publishes("BillRest", "OrderPaid", Certainty.May, guard: "rest > 0")
        .Starts("Checkout", "OrderPaid")
        .Handles("Nobody<int>", "Unreached")
        .Build();

    public FlowGraph Handles(string name, string handler, DeliveryMode mode = DeliveryMode.Sync)
    {
        string id = Event(name);
        _handlers.TryAdd(handler, new HandlerNode(Handler(handler), handler, "Shop." + handler, "Handle", id, "Shop", "Dispatch", mode, 0, false, false, Place(handler)));
        _handles.Add(new HandlesEdge(id, Handler(handler), Certainty.Must, mode, false));
        return this;
    }

    public FlowGraph Publishes(string handler, string name, Certainty certainty, DeliveryMode mode = DeliveryMode.Sync, Multiplicity multiplicity = Multiplicity.Once, string? guard = null, string? through = null)
    {
        ImmutableArray<FlowGuard> guards = guard is null ? [] : [new FlowGuard(guard, Breaker.None, Place(handler))];
        FlowStep[] path = [.. new[] { through, name }.OfType<string>().Select(step => new FlowStep(step, Place(handler)))];
        _publishes.Add(new PublishesEdge(Handler(handler), Event(name), null, certainty, mode, multiplicity, Breaker.None, guards, [.. path], through is null, false, "Shop"));
        _sites.Add(new PublishSite(Event(name), Handler(handler), handler + ".Handle", certainty, mode, multiplicity, Place(handler)));
        return this;
    }

    public FlowGraph Starts(string method, string name)
    {
        _methods.Add(new MethodNode("[Shop]M:Shop." + method, method, "Shop", "Shop", true, true, Place(method)));
        _publishes.Add(new PublishesEdge("[Shop]M:Shop." + method, Event(name), null, Certainty.Must, DeliveryMode.Sync, Multiplicity.Once, Breaker.None, [], [new FlowStep(name, Place(method))], true, false, "Shop"));
        return this;
    }

    public EventFlowGraph Build() => new("Shop", [.. _events.Values], [.. _handlers.Values], [.. _methods], [.. _sites], [.. _handles], [.. _publishes], []);

    private string Event(string name)
    {
        string id = "[Shop]Shop." + name;
        _events.TryAdd(name, new EventNode(id, name, "Shop." + name, "Shop", MessageKind.Event, "Dispatch", true, false, Place(name)));
        return id;
    }

    private static string Handler(string name) => $"[Shop]Shop.{name}.Handle()";

    private static FlowLocation Place(string name) => new($"/src/Shop/{name.Split('<')[0]}.cs", 3, 1, 40, 5);
}
