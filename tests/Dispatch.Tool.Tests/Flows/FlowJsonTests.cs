using System.IO;
using System.Linq;
using Dispatch.EventFlow;
using Dispatch.Flow.Json;
using Dispatch.Flow.Model;

namespace Dispatch.Tool.Tests.Flows;

public class FlowJsonTests
{
    [Fact]
    public void Json_ReadBack_IsTheSameDocument()
    {
        string json = FlowJson.Write(Documents.Shop());
        Assert.Equal(json, FlowJson.Write(FlowJson.Read(json)));
        Assert.Contains("\"schemaVersion\": 1", json);
        Assert.Contains("Nobody<int>", json);
        Assert.DoesNotContain('\r', json);
    }

    [Fact]
    public void Json_GraphInAnotherOrder_IsTheSameText()
    {
        EventFlowGraph graph = FlowGraph.Shop();
        EventFlowGraph reversed = graph with
        {
            Events = [.. graph.Events.Reverse()],
            Handlers = [.. graph.Handlers.Reverse()],
            Handles = [.. graph.Handles.Reverse()],
            Publishes = [.. graph.Publishes.Reverse()],
            Sites = [.. graph.Sites.Reverse()],
        };
        Assert.Equal(FlowJson.Write(Documents.Of(graph)), FlowJson.Write(Documents.Of(reversed)));
    }

    [Fact]
    public void Json_Always_HasPathsFromTheRootAndNoOther() => Assert.Contains("\"path\": \"Shop/Ship.cs\"", FlowJson.Write(Documents.Shop()));

    [Theory]
    [InlineData("{\"schemaVersion\": 2, \"name\": \"x\"}", "version 2")]
    [InlineData("{\"schemaVersion\": 0, \"name\": \"x\"}", "version 0")]
    [InlineData("{\"schemaVersion\": 1}", "no event flow")]
    [InlineData("[]", "no event flow")]
    [InlineData("null", "empty")]
    public void Json_OfSomethingElse_IsRefused(string text, string problem) => Assert.Contains(problem, Assert.Throws<InvalidDataException>(() => FlowJson.Read(text)).Message);

    [Fact]
    public void Bounds_OfAChain_CountTheCallsThatAreCertain()
    {
        FlowDocument document = Documents.Of(new FlowGraph().Handles("A", "H1").Handles("A", "H2").Handles("B", "H3").Handles("B", "H4").Handles("C", "H5")
            .Publishes("H1", "B", Certainty.Must).Publishes("H2", "B", Certainty.Must).Publishes("H3", "C", Certainty.May).Build());
        FlowEvent a = document.Events.Single(static item => item.Name == "A");

        // H1 and H2, and for each of them H3 and H4; H5 is not certain.
        Assert.Equal((6, 1), (a.MustCalls, a.MustDepth));
    }

    [Fact]
    public void Bounds_OnACertainCycle_AreUnknown()
    {
        FlowDocument document = Documents.Of(new FlowGraph().Handles("A", "H1").Handles("B", "H2").Publishes("H1", "B", Certainty.Must).Publishes("H2", "A", Certainty.Must).Build());
        Assert.All(document.Events, static item => Assert.Null(item.MustCalls));
    }
}
