using Dispatch.EventFlow;
using Dispatch.Flow.Model;

namespace Dispatch.Tool.Tests.Flows;

/// <summary>Documents of graphs written by hand.</summary>
internal static class Documents
{
    public static FlowDocument Shop() => Of(FlowGraph.Shop(), new FlowCycle
    {
        Id = "conditional [Shop]Shop.OrderPaid",
        Class = "conditional",
        Events = ["[Shop]Shop.OrderPaid", "[Shop]Shop.OrderShipped"],
        Edges = ["[Shop]Shop.BillRest.Handle() -> [Shop]Shop.OrderPaid sync", "[Shop]Shop.Ship.Handle() -> [Shop]Shop.OrderShipped sync"],
        Witness = ["OrderPaid", "Ship", "Warehouse.Send", "OrderShipped", "BillRest", "OrderPaid"],
        Cut = "[Shop]Shop.BillRest.Handle() -> [Shop]Shop.OrderPaid sync",
    });

    public static FlowDocument Of(EventFlowGraph graph, params FlowCycle[] cycles)
    {
        var builder = new FlowDocumentBuilder("Shop", "/src");
        builder.Add(graph);
        foreach (FlowCycle cycle in cycles)
        {
            builder.Add(cycle);
        }

        return builder.Build();
    }
}
