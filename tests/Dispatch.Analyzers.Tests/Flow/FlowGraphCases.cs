using System.Collections.Generic;
using System.Linq;
using Dispatch.Analyzers.FlowGraph;
using Dispatch.Analyzers.Tests.Rules;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>The rules about the graph: code that has the flow, the same code after the fix, and code that nearly has it.</summary>
internal static class FlowGraphCases
{
    private const string Events = """
        public sealed record Ordered(int Id, int Stock);
        public sealed record Reserved(int Id, int Stock);

        """;

    private static readonly VerifierOptions s_program = new() { OutputKind = OutputKind.ConsoleApplication };

    public static IEnumerable<RuleCase> All { get; } =
    [
        Case("DSP1001", Events + """
            public interface IStock { void Reserve(int id); }
            internal sealed class Stock(IPublisher bus) : IStock { public void Reserve(int id) => [|bus.Publish(new Reserved(id, 1))|]; }
            [Handles<Ordered>] internal sealed class OnOrdered(IStock stock) { public void Handle(Ordered e) => stock.Reserve(e.Id); }
            [Handles<Reserved>] internal sealed class OnReserved(IPublisher bus) { public void Handle(Reserved e) => bus.Publish(new Ordered(e.Id, 1)); }
            """,
            // After the fix: a third event ends the chain.
            Events + """
            public sealed record Confirmed(int Id);
            internal sealed class Stock(IPublisher bus) { public void Reserve(int id) => bus.Publish(new Reserved(id, 1)); }
            [Handles<Ordered>] internal sealed class OnOrdered(Stock stock) { public void Handle(Ordered e) => stock.Reserve(e.Id); }
            [Handles<Reserved>] internal sealed class OnReserved(IPublisher bus) { public void Handle(Reserved e) => bus.Publish(new Confirmed(e.Id)); }
            """,
            // The reason stands at the publish.
            Events + """
            [Handles<Ordered>] internal sealed class OnOrdered(IPublisher bus) { [AllowCycle("Ends after the third attempt.")] public void Handle(Ordered e) => bus.Publish(new Reserved(e.Id, 1)); }
            [Handles<Reserved>] internal sealed class OnReserved(IPublisher bus) { public void Handle(Reserved e) => bus.Publish(new Ordered(e.Id, 1)); }
            """),
        Case("DSP1002", Events + """
            [Handles<Ordered>] internal sealed class OnOrdered(IPublisher bus) { public void Handle(Ordered e) { if (e.Stock > 0) { [|bus.Publish(new Reserved(e.Id, e.Stock))|]; } } }
            [Handles<Reserved>] internal sealed class OnReserved(IPublisher bus) { public void Handle(Reserved e) => bus.Publish(new Ordered(e.Id, e.Stock)); }
            """,
            Events + """
            [Handles<Ordered>] internal sealed class OnOrdered(IPublisher bus) { public void Handle(Ordered e) { if (e.Stock > 0) { bus.Publish(new Reserved(e.Id, e.Stock)); } } }
            [Handles<Reserved>] internal sealed class OnReserved { public void Handle(Reserved e) { } }
            """,
            Events + """
            internal interface IPort { void Go(int id); }
            internal sealed class Tcp(IPublisher bus) : IPort { public void Go(int id) => bus.Publish(new Ordered(id, 1)); }
            internal sealed class Null : IPort { public void Go(int id) { } }
            [Handles<Ordered>] internal sealed class OnOrdered(IPort port) { public void Handle(Ordered e) => port.Go(e.Id); }
            """),
        Case("DSP1003", Events + """
            [Handles<Ordered>] internal sealed class OnOrdered(IPublisher bus)
            {
                private int _stock;
                public void Handle(Ordered e)
                {
                    if (_stock == e.Stock) { return; }
                    _stock = e.Stock;
                    [|bus.Publish(new Reserved(e.Id, e.Stock))|];
                }
            }
            [Handles<Reserved>] internal sealed class OnReserved(IPublisher bus) { public void Handle(Reserved e) => bus.Publish(new Ordered(e.Id, e.Stock)); }
            """,
            Events + """
            [Handles<Ordered>] internal sealed class OnOrdered(IPublisher bus)
            {
                private int _stock;
                public void Handle(Ordered e) { if (_stock != e.Stock) { _stock = e.Stock; bus.Publish(new Reserved(e.Id, e.Stock)); } }
            }
            """),
        Case("DSP1004", """
            public sealed record Saved(int Id);
            internal sealed class Users(IPublisher bus) { public void Save(int id, bool silent = false) { if (!silent) { [|bus.Publish(new Saved(id))|]; } } }
            [Handles<Saved>] internal sealed class StoreKey(Users users) { public void Handle(Saved e) => users.Save(e.Id); }
            """,
            // After the fix: the second save is silent.
            """
            public sealed record Saved(int Id);
            internal sealed class Users(IPublisher bus) { public void Save(int id, bool silent = false) { if (!silent) { bus.Publish(new Saved(id)); } } }
            [Handles<Saved>] internal sealed class StoreKey(Users users) { public void Handle(Saved e) => users.Save(e.Id, silent: true); }
            """,
            """
            namespace One { public sealed record Saved(int Id); }
            namespace Two { public sealed record Saved(int Id); }
            [Handles<One.Saved>] internal sealed class Copy(IPublisher bus) { public void Handle(One.Saved e) => bus.Publish(new Two.Saved(e.Id)); }
            """),
        Case("DSP1005", Events + Queue + """
            [Handles<Ordered>, Dispatch.Queued(8, FullMode = Dispatch.FullMode.DropOldest)] internal sealed class OnOrdered(IPublisher bus) { public void Handle(Ordered e) { if (e.Stock > 1) { [|bus.Publish(new Reserved(e.Id, 1))|]; } } }
            [Handles<Reserved>] internal sealed class OnReserved(IPublisher bus) { public void Handle(Reserved e) => bus.Publish(new Ordered(e.Id, 1)); }
            """,
            Events + Queue + """
            [Handles<Ordered>, Dispatch.Queued(8, FullMode = Dispatch.FullMode.DropOldest)] internal sealed class OnOrdered(IPublisher bus) { public void Handle(Ordered e) => bus.Publish(new Reserved(e.Id, 1)); }
            [Handles<Reserved>] internal sealed class OnReserved { public void Handle(Reserved e) { } }
            """),
        Case("DSP1006", Events + Queue + """
            [Handles<Ordered>, Dispatch.Queued(8)] internal sealed class Reserve(IPublisher bus) { public void Handle(Ordered e) { if (e.Stock > 1) { [|bus.Publish(new Ordered(e.Id, e.Stock - 1))|]; } } }
            """,
            Events + Queue + """
            [Handles<Ordered>, Dispatch.Queued(8)] internal sealed class Reserve(IPublisher bus) { public void Handle(Ordered e) => bus.Publish(new Reserved(e.Id, 1)); }
            """),
        Case("DSP1008", """
            public sealed record Initialised(int Id);
            public sealed class Entities(IPublisher bus)
            {
                private readonly List<int> _pending = new();
                public void InitAll() { foreach (int id in _pending) { [|bus.Publish(new Initialised(id))|]; } }
                public void Spawn(int id) { if (id < 9) { _pending.Add(id); } }
            }
            [Handles<Initialised>] internal sealed class SpawnChildren(Entities entities) { public void Handle(Initialised e) => entities.Spawn(e.Id + 1); }
            """,
            // After the fix: a copy is enumerated.
            """
            public sealed record Initialised(int Id);
            public sealed class Entities(IPublisher bus)
            {
                private readonly List<int> _pending = new();
                public void InitAll() { foreach (int id in _pending.ToArray()) { bus.Publish(new Initialised(id)); } }
                public void Spawn(int id) { if (id < 9) { _pending.Add(id); } }
            }
            [Handles<Initialised>] internal sealed class SpawnChildren(Entities entities) { public void Handle(Initialised e) => entities.Spawn(e.Id + 1); }
            """,
            // Nobody who is reached changes it, or it does not mind.
            """
            public sealed record Initialised(int Id);
            public sealed class Entities(IPublisher bus)
            {
                private readonly List<int> _pending = new();
                private readonly System.Collections.Concurrent.ConcurrentBag<int> _bag = new();
                public void InitAll() { foreach (int id in _pending) { bus.Publish(new Initialised(id)); } foreach (int id in _bag) { bus.Publish(new Initialised(id)); } }
                public void Spawn(int id) { _pending.Add(id); }
                public void Put(int id) { _bag.Add(id); }
            }
            [Handles<Initialised>] internal sealed class Fill(Entities entities) { public void Handle(Initialised e) => entities.Put(e.Id + 1); }
            """),
        Case("DSP1009", Events + """
            [Handles<Ordered>] internal sealed class OnOrdered(IPublisher bus)
            {
                private bool _isRunning;
                public void Handle(Ordered e)
                {
                    if (_isRunning) { return; }
                    _isRunning = true;
                    #pragma warning disable DSP1003
                    bus.Publish(new Reserved(e.Id, e.Stock));
                    #pragma warning restore DSP1003
                    [|_isRunning = false|];
                }
            }
            [Handles<Reserved>] internal sealed class OnReserved(IPublisher bus) { public void Handle(Reserved e) => bus.Publish(new Ordered(e.Id, e.Stock)); }
            """,
            // After the fix.
            Events + """
            [Handles<Ordered>] internal sealed class OnOrdered(IPublisher bus)
            {
                private bool _isRunning;
                public void Handle(Ordered e)
                {
                    if (_isRunning) { return; }
                    _isRunning = true;
                    #pragma warning disable DSP1003
                    try { bus.Publish(new Reserved(e.Id, e.Stock)); } finally { _isRunning = false; }
                    #pragma warning restore DSP1003
                }
            }
            [Handles<Reserved>] internal sealed class OnReserved(IPublisher bus) { public void Handle(Reserved e) => bus.Publish(new Ordered(e.Id, e.Stock)); }
            """,
            // No cycle depends on it.
            Events + """
            [Handles<Ordered>] internal sealed class OnOrdered(IPublisher bus)
            {
                private bool _isRunning;
                public void Handle(Ordered e)
                {
                    if (_isRunning) { return; }
                    _isRunning = true;
                    bus.Publish(new Reserved(e.Id, e.Stock));
                    _isRunning = false;
                }
            }
            """),
        Case("DSP1104", Fan(16), Fan(15)),
        Case("DSP1105", Chain(6), Chain(5)),
        Case("DSP1201", """
            System.Console.WriteLine();
            internal sealed record Paid(int Id);
            internal sealed class Till(IPublisher bus) { public void Pay() => [|bus.Publish(new Paid(1))|]; }
            [Handles<object>] internal sealed class Log { public void Handle(object e) { } }
            """,
            """
            System.Console.WriteLine();
            [ExtensionPoint] internal sealed record Paid(int Id);
            internal sealed record Sold(int Id);
            [Handles<Sold>] internal sealed class OnSold { public void Handle(Sold e) { } }
            internal sealed class Till(IPublisher bus) { public void Pay() { bus.Publish(new Paid(1)); bus.Publish(new Sold(1)); } }
            """) with { Options = s_program },
        Case("DSP1202", """
            System.Console.WriteLine();
            internal sealed record Paid(int Id);
            [Handles<Paid>] internal sealed class OnPaid { public void [|Handle|](Paid e) { } }
            """,
            """
            System.Console.WriteLine(System.Text.Json.JsonSerializer.Deserialize<Paid>("{}"));
            internal sealed record Paid(int Id);
            internal record Sold(int Id);
            internal sealed record SoldTwice(int Id) : Sold(Id);
            [ExternallyTriggered] internal sealed record Ticked(int Id);
            [Handles<Paid>] internal sealed class OnPaid { public void Handle(Paid e) { } }
            [Handles<Ticked>] internal sealed class OnTick { public void Handle(Ticked e) { } }
            [Handles<Sold>] internal sealed class OnSold { public void Handle(Sold e) { } }
            internal sealed class Till(IPublisher bus) { public void Pay() => bus.Publish(new SoldTwice(1)); }
            """) with { Options = s_program },
    ];

    /// <summary>Delivery through a queue, as an attribute says it.</summary>
    private const string Queue = """
        namespace Dispatch { public enum FullMode { Wait, DropOldest } public sealed class QueuedAttribute(int capacity) : System.Attribute { public int Capacity => capacity; public FullMode FullMode { get; set; } } }

        """;

    private static RuleCase Case(string id, string hit, params string[] nearMisses) => new(id, new FlowGraphAnalyzer(), hit, nearMisses);

    /// <summary>Two handlers of the first event, each of which runs so many others.</summary>
    private static string Fan(int handlers) => Events
        + string.Concat(Enumerable.Range(0, 2).Select(static index => $"[Handles<Ordered>] internal sealed class Relay{index}(IPublisher bus) {{ public void Handle(Ordered e) => bus.Publish(new Reserved(e.Id, 1)); }}\n"))
        + string.Concat(Enumerable.Range(0, handlers).Select(static index => $"[Handles<Reserved>] internal sealed class On{index} {{ public void Handle(Reserved e) {{ }} }}\n"))
        + $"internal sealed class Shop(IPublisher bus) {{ public void Sell() => {(handlers > 15 ? "[|bus.Publish(new Ordered(1, 1))|]" : "bus.Publish(new Reserved(1, 1))")}; }}";

    private static string Chain(int events) =>
        string.Concat(Enumerable.Range(0, events).Select(static index => $"public sealed record Step{index}(int Id);\n"))
        + string.Concat(Enumerable.Range(1, events - 1).Select(static index => $"[Handles<Step{index - 1}>] internal sealed class On{index}(IPublisher bus) {{ public void Handle(Step{index - 1} e) => bus.Publish(new Step{index}(e.Id)); }}\n"))
        + $"internal sealed class Shop(IPublisher bus) {{ public void Sell() => {(events > 5 ? "[|bus.Publish(new Step0(1))|]" : "bus.Publish(new Step0(1))")}; }}";
}
