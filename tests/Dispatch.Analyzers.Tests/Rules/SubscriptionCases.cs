using System.Collections.Generic;

namespace Dispatch.Analyzers.Tests.Rules;

internal static class SubscriptionCases
{
    public static IEnumerable<RuleCase> All { get; } =
    [
        new RuleCase("DSP0035", new UndisposedSubscriptionAnalyzer(),
            Shop("public void Open() { [|bus.Subscribe<Paid>(Show)|]; }"),
            Shop("public void Open() { using var paid = bus.Subscribe<Paid>(Show); }"),
            Shop("public void Open() { using (bus.Subscribe<Paid>(Show)) { } }"),
            Shop("public void Open() { using (var paid = bus.Subscribe<Paid>(Show)) { } }"),
            Shop("public void Open() { _ = bus.Subscribe<Paid>(Show); }"),
            Shop("public void Open() { var paid = bus.Subscribe<Paid>(Show); paid.Dispose(); }"),
            Shop("public void Open() { IDisposable paid; paid = bus.Subscribe<Paid>(Show); Keep(paid); } void Keep(IDisposable one) { }"),
            Shop("public IDisposable Open() => bus.Subscribe<Paid>(Show);"),
            Shop("public void Open(List<IDisposable> all) { all.Add(bus.Subscribe<Paid>(Show)); }"),
            Shop("private IDisposable? _paid; public void Open() { _paid = bus.Subscribe<Paid>(Show); } public void Close() => _paid?.Dispose();"),
            Shop("private IDisposable? _paid; public void Open() { this._paid = bus.Subscribe<Paid>(Show); } public IDisposable? Paid => this._paid;"),
            Shop("private IDisposable? _paid; public void Open() { _paid = bus.Subscribe<Paid>(Show); } private sealed class Closing(View view) { public void Close() => view._paid?.Dispose(); }"),
            Shop("public IDisposable? Kept; public void Open() { Kept = bus.Subscribe<Paid>(Show); }"),
            Shop("public void Open() { bus.SubscribeWeak(this, static (View view, in Paid e) => view.Show(e)); }"),
            Shop("public void Open(IObservable<Paid> other, IObserver<Paid> observer) { other.Subscribe(observer); }"),
            Shop("public void Open(Subscription<Paid> own) { bus.Add(own); }"),
            Shop("public void Open(HashSet<Paid> all) { all.Add(new Paid(1)); }")),
    ];

    /// <summary>What else the rule reports, marked.</summary>
    public static TheoryData<string> MoreHits =>
    [
        Shop("public void Open() => [|bus.Subscribe<Paid>(Show)|];"),
        Shop("public void Open(ISubscriber? maybe) { maybe?[|.Subscribe<Paid>(Show)|]; }"),
        Shop("public void Open() { var paid = [|bus.Subscribe<Paid>(Show)|]; }"),
        Shop("public void Open() { IDisposable paid; paid = [|bus.Subscribe<Paid>(Show)|]; }"),
        Shop("public void Open() { [|bus.Subscribe<string, Paid>(\"ada\", Show)|]; }"),
        Shop("public void Open() { [|bus.Subscribe<Paid>(e => default(ValueTask))|]; }"),
        Shop("public void Open() { [|bus.Add(new Own())|]; } private sealed class Own : Subscription<Paid>;"),
        Shop("public void Open(IObserver<Paid> observer) { [|bus.AsObservable<Paid>().Subscribe(observer)|]; }"),
        Shop("private IDisposable? _paid; public void Open() { _paid = [|bus.Subscribe<Paid>(Show)|]; }"),
        Shop("private IDisposable? _paid; public void Open() { this._paid = [|bus.Subscribe<Paid>(Show)|]; } public void Forget() => _paid = null;"),
        Shop("private IDisposable? _paid; public void Open(Action<Action> soon) => soon(() => _paid = [|bus.Subscribe<Paid>(Show)|]);"),
        Shop("private readonly IDisposable _paid = [|bus.Subscribe<Paid>(static _ => { })|];"),
    ];

    internal static string Shop(string members) => $$"""
        public record Paid(int Id);

        public class View(ISubscriber bus)
        {
            {{members}}
            private void Show(Paid e) => GC.KeepAlive(bus);
        }
        """;
}
