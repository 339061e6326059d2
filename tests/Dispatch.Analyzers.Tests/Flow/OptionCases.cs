using System.Collections.Generic;
using System.Linq;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>Code about which a rule says something else as soon as an option is set.</summary>
/// <param name="Key">The option.</param>
/// <param name="Value">What it is set to.</param>
/// <param name="Id">The rule.</param>
/// <param name="Without">What is reported while it is not set: severities, in the order of the code.</param>
/// <param name="With">What is reported with it.</param>
/// <param name="Source">The code.</param>
public sealed record OptionCase(string Key, string Value, string Id, string Without, string With, string Source)
{
    /// <summary>Options that the code needs besides, such as what its bus looks like.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>();
}

internal static class OptionCases
{
    private const string Loop = "public record Sold(int Id); [Handles<Sold>] public class Stock { public void Handle(Sold e) { } } public class P(IPublisher bus) { public void Go(int n) { for (int i = 0; i < 8; i++) { bus.Publish(new Sold(i)); } } }";
    private const string Burst = "public record A(int Id); public record B(int Id); public record C(int Id); public class P(IPublisher bus) { public void Two(int id) { bus.Publish(new A(id)); bus.Publish(new B(id)); } public void Three(int id) { bus.Publish(new A(id)); bus.Publish(new B(id)); bus.Publish(new C(id)); } }";
    private const string Turn = "public record A(int Id); public record B(int Id); [Handles<A>] public class OnA(IPublisher bus, {0}) {{ public void Handle(A e) {{ {1} }} }} [Handles<B>] public class OnB(IPublisher bus) {{ public void Handle(B e) => bus.Publish(new A(e.Id)); }} ";
    private const string Bus = "public interface IBus { void Raise<T>(T message); void Later<T>(T message); void Once<T>(T message); void Commit(); void Listen<T>(Action<T> handler); void Do<T>(T command); } public interface IHandle<T> { void Handle(T message); } public interface ILater<T> { void Handle(T message); } [AttributeUsage(AttributeTargets.Method)] public class OnAttribute : Attribute; public abstract class Entity { public void Add(object e) { } } public class Store { public void Save() { } } public record A(int Id); public record B(int Id);\n";

    private static readonly Dictionary<string, string> s_bus = new() { ["dispatch_publish_methods"] = "IBus.Raise", ["dispatch_handler_interfaces"] = "IHandle<>" };

    public static IReadOnlyList<OptionCase> All { get; } =
    [
        new("dispatch_publish_in_loop_handlers", "1", "DSP1101", "Info", "Warning", Loop),
        new("dispatch_publish_in_loop_constant_limit", "8", "DSP1101", "Info", "", Loop),
        new("dispatch_publish_burst_events", "2", "DSP1102", "", "Info", Burst.Replace("bus.Publish(new C(id));", "")),
        new("dispatch_publish_burst_warning", "3", "DSP1102", "Info", "Warning", Burst),
        new("dispatch_change_event_suffixes", "Moved", "DSP1106", "", "Info", "public record StockMoved(int Id); public class P(IPublisher bus) { private int _count; public void Set(int count) { _count = count; bus.Publish(new StockMoved(count)); } public int Count => _count; }"),
        new("dispatch_command_sender_suffixes", "Mailer", "DSP1301", "Info", "", "public record Paid(int Id); public record Ship(int Id) : ICommand; [Handles<Paid>] public class Mailer(ISender sender) { public void Handle(in Paid e) => sender.Send(new Ship(e.Id)); }"),
        new("dispatch_query_event_suffixes", "Changed", "DSP1302", "Warning", "", "public record Price(int Id) : IQuery<int>; public record Changed(int Id); [Handles<Price>] public class Prices(IPublisher bus) { public int Handle(in Price e) { bus.Publish(new Changed(e.Id)); return 1; } }"),
        new("dispatch_commit_methods", "Store.Save", "DSP1305", "", "Warning", "public class Store { public void Save() { } } public record Paid(int Id); public class P(IPublisher bus, Store store) { public void Go(int id) { bus.Publish(new Paid(id)); store.Save(); } }"),
        new("dispatch_at_least_once_buses", "configured", "DSP1306", "", "Info", Bus + "public class Account { public int Points { get; set; } } public class Points(Account account) : ILater<A> { public void Handle(A e) => account.Points += e.Id; }") { Others = new Dictionary<string, string> { ["dispatch_handler_interfaces"] = "ILater<>:queued" } },
        new("dispatch_god_handler_events", "1", "DSP1307", "", "Info", "public record A; public record B; [Handles<A>, Handles<B>] public class H { public void Handle(A e) { } public void Handle(B e) { } }"),
        new("dispatch_god_handler_dependencies", "1", "DSP1307", "", "Info", string.Concat(Enumerable.Range(1, 9).Select(static i => $"public record E{i}; ")) + $"[{string.Join(", ", Enumerable.Range(1, 9).Select(static i => $"Handles<E{i}>"))}] public class H(IPublisher bus, object other) {{ {string.Concat(Enumerable.Range(1, 9).Select(static i => $"public void Handle(E{i} e) {{ _ = (bus, other); }} "))} }}"),
        new("dispatch_mutable_event_handlers", "1", "DSP1303", "", "Info", "public class Paid { public int Id { get; set; } } [Handles<Paid>] public class H { public void Handle(Paid e) { } }"),
        new("dispatch_large_struct_bytes", "16", "DSP2002", "", "Warning", "public readonly record struct Paid(long A, long B, long C); [Handles<Paid>] public class H { public void Handle(Paid e) { } }"),
        new("dispatch_flow_in_tests", "true", "DSP1101", "Info", "Info", Loop),

        new("dispatch_breaker_methods", "Gate.Open", "DSP1003", "", "Hidden", string.Format(Turn, "Gate gate", "if (gate.Open(e.Id)) { bus.Publish(new B(e.Id)); }") + "public class Gate { public bool Open(int id) => id > 2; }"),
        new("dispatch_breaker_attributes", "EndsAttribute", "DSP1003", "", "Hidden", string.Format(Turn, "Gate gate", "if (gate.Open(e.Id)) { bus.Publish(new B(e.Id)); }") + "public class EndsAttribute : Attribute; public class Gate { [Ends] public bool Open(int id) => id > 2; }"),
        new("dispatch_max_call_depth", "1", "DSP1001", "Warning", "", string.Format(Turn, "One one", "one.Go(e.Id); _ = bus;") + "public class One(Two two) { public void Go(int id) => two.Go(id); } public class Two(IPublisher bus) { public void Go(int id) => bus.Publish(new B(id)); }"),
        new("dispatch_max_virtual_implementations", "2", "DSP1002", "", "Info", string.Format(Turn, "IGo go", "go.Go(e.Id); _ = bus;") + "public interface IGo { void Go(int id); } public class One(IPublisher bus) : IGo { public void Go(int id) => bus.Publish(new B(id)); } public class Two(IPublisher bus) : IGo { public void Go(int id) => bus.Publish(new B(id)); }"),
        new("dispatch_clr_events", "true", "DSP1004", "", "Warning", "public class Model { private int _v; public event Action? Changed; public void Set(int v) { _v = v; Changed?.Invoke(); } public void Start() => Changed += On; private void On() => Set(_v + 1); } public class P(IPublisher bus) { public void Go() => bus.Publish(1); }"),
        new("dispatch_chain_depth", "1", "DSP1105", "", "Info", "public record A(int Id); public record B(int Id); public record C(int Id); [Handles<A>] public class OnA(IPublisher bus) { public void Handle(A e) => bus.Publish(new B(e.Id)); } [Handles<B>] public class OnB(IPublisher bus) { public void Handle(B e) => bus.Publish(new C(e.Id)); } public class P(IPublisher bus) { public void Go() => bus.Publish(new A(1)); }"),
        new("dispatch_amplification", "1", "DSP1104", "", "Info", "public record A(int Id); public record B(int Id); [Handles<A>] public class OnA(IPublisher bus) { public void Handle(A e) => bus.Publish(new B(e.Id)); } [Handles<B>] public class OnB { public void Handle(B e) { } } public class P(IPublisher bus) { public void Go() => bus.Publish(new A(1)); }"),
        new("dispatch_amplification_in_loop", "1", "DSP1104", "", "Info", "public record A(int Id); public record B(int Id); [Handles<A>] public class OnA(IPublisher bus) { public void Handle(A e) => bus.Publish(new B(e.Id)); } [Handles<B>] public class OnB { public void Handle(B e) { } } public class P(IPublisher bus) { public void Go(int n) { for (int i = 0; i < n; i++) { bus.Publish(new A(i)); } } }"),

        new("dispatch_publish_methods", "IBus.Raise", "DSP1007", "", "Warning", Bus + "public class P(IBus bus) { public void Go() { lock (bus) { bus.Raise(new A(1)); } } }") { Others = new Dictionary<string, string> { ["dispatch_handler_interfaces"] = "IHandle<>" } },
        new("dispatch_handler_interfaces", "IHandle<>", "DSP1004", "", "Warning", Bus + "public class H(IBus bus) : IHandle<A> { public void Handle(A e) => bus.Raise(new A(e.Id + 1)); }") { Others = new Dictionary<string, string> { ["dispatch_publish_methods"] = "IBus.Raise" } },
        new("dispatch_handler_attributes", "OnAttribute", "DSP1004", "", "Warning", Bus + "public class H(IBus bus) { [On] public void Any(A e) => bus.Raise(new A(e.Id + 1)); }") { Others = s_bus },
        new("dispatch_handler_conventions", "*Policy.When", "DSP1004", "", "Warning", Bus + "public class ShipPolicy(IBus bus) { public void When(A e) => bus.Raise(new A(e.Id + 1)); }") { Others = s_bus },
        new("dispatch_send_methods", "IBus.Do", "DSP1301", "", "Info", Bus + "public class H(IBus bus) : IHandle<A> { public void Handle(A e) => bus.Do(new B(e.Id)); }") { Others = s_bus },
        new("dispatch_queued_methods", "IBus.Later", "DSP1005", "", "Warning", Bus + "public class H(IBus bus) : IHandle<A> { public void Handle(A e) => bus.Later(new A(e.Id + 1)); }") { Others = s_bus },
        new("dispatch_deduplicating_methods", "IBus.Once", "DSP1005", "Warning", "", Bus + "public class H(IBus bus) : IHandle<A> { public void Handle(A e) => bus.Once(new A(e.Id + 1)); }") { Others = new Dictionary<string, string>(s_bus) { ["dispatch_queued_methods"] = "IBus.Once" } },
        new("dispatch_deferred_methods", "Entity.Add", "DSP1005", "", "Warning", Bus + "public class Order : Entity; public class H(Order order) : IHandle<A> { public void Handle(A e) => order.Add(new A(e.Id + 1)); }") { Others = s_bus },
        new("dispatch_subscribe_methods", "IBus.Listen", "DSP1001", "", "Warning", Bus + "public class P(IBus bus) { public void Go() { bus.Listen<A>(e => bus.Raise(new B(e.Id))); bus.Listen<B>(e => bus.Raise(new A(e.Id))); } }") { Others = s_bus },
        new("dispatch_raises", "Store.Save => A", "DSP1004", "", "Warning", Bus + "public class H(Store store) : IHandle<A> { public void Handle(A e) => store.Save(); }") { Others = s_bus },
        new("dispatch_exact_types", "true", "DSP1001", "Warning", "", Bus + "public record Derived(int Id) : A(Id); public class H(IBus bus) : IHandle<A> { public void Handle(A e) => bus.Raise(new B(e.Id)); } public class G(IBus bus) : IHandle<B> { public void Handle(B e) => bus.Raise(new Derived(e.Id)); }") { Others = s_bus },
    ];
}
