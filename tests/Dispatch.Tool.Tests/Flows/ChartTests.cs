using System;
using System.Linq;
using Dispatch.EventFlow;
using Dispatch.Flow.Model;
using Dispatch.Flow.Queries;
using Dispatch.Flow.Text;

namespace Dispatch.Tool.Tests.Flows;

public class ChartTests
{
    [Fact]
    public void Mermaid_OfASlice_ShowsMannerAndCycle() => Assert.Equal(
        """
        flowchart LR
          n0(["OrderPaid"]):::cycle
          n1["Ship"]
          n0 --> n1
          n2(["OrderShipped"]):::cycle
          n3["BillRest"]
          n2 --> n3
          n3 -.-> n0
          n1 -.-> n2
          classDef event fill:#e8f0fe,stroke:#4a6fa5,color:#111
          classDef cycle fill:#fde7e7,stroke:#c0392b,color:#111

        """.ReplaceLineEndings("\n"),
        MermaidWriter.Write(FlowSlices.Of(Documents.Shop(), Documents.Shop().Cycles[0])));

    [Fact]
    public void Mermaid_OfCertainAndQueuedEdges_SaysSo()
    {
        string chart = MermaidWriter.Write(Documents.Shop());
        Assert.Contains("==> ", chart);
        Assert.Contains("-->|queued|", chart);
        Assert.Contains("Nobody#60;int#62;", chart);
    }

    [Fact]
    public void Mermaid_OfALargeGraph_StaysBelowTheLimitsAndCountsTheRest()
    {
        var graph = new FlowGraph();
        for (int i = 0; i < 2_000; i++)
        {
            graph.Handles("SomethingWithARatherLongNameHappened" + i, "H" + i);
        }

        string chart = MermaidWriter.Write(Documents.Of(graph.Build()));
        Assert.InRange(chart.Length, 10_000, 50_000);
        Assert.InRange(chart.Split("-->").Length - 1, 100, 500);
        Assert.Contains("more edges left out", chart);
    }

    [Fact]
    public void Dot_Always_ClustersCyclesAndMarksManner()
    {
        string dot = DotWriter.Write(Documents.Shop());
        Assert.Contains("subgraph cluster_0", dot);
        Assert.Contains("\"[Shop]Shop.AwardPoints.Handle()\" -> \"[Shop]Shop.PointsAwarded\" [style=bold];", dot);
        Assert.Contains("\"[Shop]Shop.Ship.Handle()\" -> \"[Shop]Shop.OrderShipped\" [style=dashed];", dot);
        Assert.Contains("arrowhead=normalnormal", dot);
        Assert.Equal(dot.Count(static c => c == '{'), dot.Count(static c => c == '}'));
    }

    [Fact]
    public void Modules_OfOtherModules_AreLinkedByTheirEvents()
    {
        FlowDocument document = Documents.Shop();
        document = document with { Handlers = [.. document.Handlers.Select(static handler => handler.Name == "Congratulate" ? handler with { Module = "Mail" } : handler)] };
        FlowModules.Link link = Assert.Single(FlowModules.Links(new FlowIndex(document)));
        Assert.Equal(("Shop", "Mail", "PointsAwarded"), (link.From, link.To, Assert.Single(link.Events)));
        Assert.Contains("-- \"PointsAwarded\" -->", MermaidWriter.WriteModules(document));
    }

    [Fact]
    public void Slice_FromAnEvent_EndsAtTheDepth()
    {
        var index = new FlowIndex(Documents.Shop());
        string[] Reached(int depth) => [.. FlowSlices.From(index, "[Shop]Shop.OrderPaid", depth).Events.Select(static item => item.Name)];
        Assert.Equal(["OrderPaid"], Reached(0));
        Assert.Equal(["OrderPaid", "OrderShipped", "PointsAwarded"], Reached(1));
        Assert.Empty(FlowSlices.From(index, "[Shop]Shop.OrderPaid", 0).Edges);
    }

    [Fact]
    public void Path_ToItself_IsATurn()
    {
        var index = new FlowIndex(Documents.Shop());
        Assert.Equal(["OrderPaid", "OrderShipped"], FlowPaths.Shortest(index, "[Shop]Shop.OrderPaid", "[Shop]Shop.OrderPaid")!.Select(hop => index.Events[hop.Event].Name));
        Assert.Null(FlowPaths.Shortest(index, "[Shop]Shop.PointsAwarded", "[Shop]Shop.OrderPaid"));
    }

    [Theory]
    [InlineData("OrderPaid", "Shop.OrderPaid")]
    [InlineData("orderpaid", "Shop.OrderPaid")]
    [InlineData("Shop.OrderPaid", "Shop.OrderPaid")]
    [InlineData("nobody<int>", "Shop.Nobody<int>")]
    public void Name_Typed_FindsTheEvent(string typed, string found) => Assert.Equal(found, Assert.Single(new FlowIndex(Documents.Shop()).Find(typed)).FullName);

    [Fact]
    public void Name_Mistyped_FindsNothingAndSuggests()
    {
        Assert.Empty(new FlowIndex(Documents.Shop()).Find("OrderPayd"));
        Assert.Equal("OrderPaid", Names.Like(["OrderShipped", "OrderPaid"], "OrderPayd", 3)[0]);
    }
}
