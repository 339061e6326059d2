using System.Linq;
using Dispatch.EventFlow.Buses;
using Dispatch.EventFlow.Cycles;
using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>Each of the twelve ways to end a cycle: the same code without it is a cycle that is reported, with it one that is not.</summary>
public class BreakerTwinTests
{
    [Theory]
    [InlineData(1, "_name = e.Name; bus.Publish(new A(e.Name));", "if (_name == e.Name) { return; } _name = e.Name; bus.Publish(new A(e.Name));")]
    [InlineData(2, "store.ExecuteUpdate(e.Name); bus.Publish(new A(e.Name));", "int affected = store.ExecuteUpdate(e.Name); if (affected == 0) { return; } bus.Publish(new A(e.Name));")]
    [InlineData(3, "bus.Publish(new A(e.Name));", "if (_isRunning) { return; } _isRunning = true; try { bus.Publish(new A(e.Name)); } finally { _isRunning = false; }")]
    [InlineData(4, "store.Save(bus, e.Name);", "store.Save(bus, e.Name, silent: true);")]
    [InlineData(5, "bus.Publish(new A(e.Name, e.Name));", "if (e.Old == e.Name) { return; } bus.Publish(new A(e.Name, e.Name));")]
    [InlineData(6, "store.Refresh(); bus.Publish(new A(e.Name));", "bool updated = store.Refresh(); if (updated) { bus.Publish(new A(e.Name)); }")]
    [InlineData(7, "System.Threading.Tasks.Task.Run(() => bus.Publish(new A(e.Name)));", "new Debouncer().Run(() => bus.Publish(new A(e.Name)));")]
    [InlineData(8, "queue.Later(new A(e.Name));", "queue.Once(new A(e.Name));")]
    [InlineData(9, "_seen.Add(e.Name); bus.Publish(new A(e.Name));", "if (!_seen.Add(e.Name)) { return; } bus.Publish(new A(e.Name));")]
    [InlineData(10, "bus.Publish(new A(e.Name) { Depth = e.Depth + 1 });", "if (e.Depth > 10) { return; } bus.Publish(new A(e.Name) { Depth = e.Depth + 1 });")]
    [InlineData(11, "bus.Publish(e);", "if (e.IsPublished) { return; } e.IsPublished = true; bus.Publish(e);")]
    [InlineData(12, "bus.Publish(new A(e.Name));", "if (e.GetType() == typeof(A)) { return; } bus.Publish(new A(e.Name));")]
    public void Cycle_WithAndWithoutItsEnd_DiffersInWhatIsReported(int number, string without, string with)
    {
        FlowCycle before = Assert.Single(Of(without).Cycles, static cycle => cycle.Class != CycleClass.Speculative);
        Assert.True(before.Class is CycleClass.Unconditional or CycleClass.Conditional or CycleClass.Feedback, $"{number}: {before.Class}");

        Assert.All(Of(with).Cycles.Where(static cycle => cycle.Class != CycleClass.Speculative), cycle => Assert.True(cycle.Class is CycleClass.Guarded or CycleClass.GuardedFeedback, $"{number}: {cycle.Class}"));
    }

    private static Flow Of(string body) => Flow.Of(
        $$"""
        public record A(string Name, string Old = "") { public int Depth { get; init; } public bool IsPublished { get; set; } }
        public interface IQueue { void Later(object e); void Once(object e); }
        public class Debouncer { public void Run(Action action) { } }
        public class Store
        {
            public int ExecuteUpdate(string name) => name.Length; public bool Refresh() => true;
            public void Save(IPublisher bus, string name, bool silent = false) { if (!silent) { bus.Publish(new A(name)); } }
        }
        [Handles<A>] class H(IPublisher bus, Store store, IQueue queue)
        {
            private string _name = ""; private bool _isRunning; private readonly HashSet<string> _seen = new();
            public void Handle(A e) { _ = (_name, _isRunning, _seen, store, queue); {{body}} }
        }
        """,
        EventFlowOptions.Default with
        {
            Buses = [new BusModel("queue") { Publishes = [new PublishContract("IQueue", "Later") { Mode = DeliveryMode.Queued }, new PublishContract("IQueue", "Once") { Mode = DeliveryMode.Queued, Deduplicates = true }] }],
        });
}
