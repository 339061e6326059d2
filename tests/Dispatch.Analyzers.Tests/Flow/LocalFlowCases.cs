using System.Collections.Generic;
using Dispatch.Analyzers.Flow;
using Dispatch.Analyzers.Tests.Rules;

namespace Dispatch.Analyzers.Tests.Flow;

internal static class LocalFlowCases
{
    public static IEnumerable<RuleCase> All { get; } =
    [
        new RuleCase("DSP1007", new PublishSiteAnalyzer(),
            """
            public record Paid(int Id);

            public class Ledger(IPublisher bus)
            {
                private readonly object _gate = new();
                private readonly Lock _lock = new();
                private readonly SemaphoreSlim _one = new(1, 1);
                private readonly ReaderWriterLockSlim _rw = new();

                public void Statement(int id)
                {
                    lock (_gate) { if (id > 0) { [|bus.Publish(new Paid(id))|]; } }
                }

                public void Scope(int id)
                {
                    using (_lock.EnterScope()) { [|bus.Publish(new Paid(id))|]; }
                }

                public void DeclaredScope(int id)
                {
                    using var scope = _lock.EnterScope();
                    [|bus.Publish(new Paid(id))|];
                }

                public async Task Semaphore(int id)
                {
                    await _one.WaitAsync();
                    try { await [|bus.PublishAsync(new Paid(id))|]; } finally { _one.Release(); }
                }

                public void Taken(int id)
                {
                    bool taken = false;
                    try { Monitor.Enter(_gate, ref taken); [|bus.Publish(new Paid(id))|]; }
                    finally { if (taken) { Monitor.Exit(_gate); } }
                }

                public void Writer(int id)
                {
                    _rw.EnterWriteLock();
                    try { [|bus.Publish(new Paid(id))|]; } finally { _rw.ExitWriteLock(); }
                }
            }
            """,
            """
            public record Paid(int Id);

            public class Ledger(IPublisher bus)
            {
                private readonly object _gate = new();
                private readonly Lock _lock = new();
                private readonly SemaphoreSlim _four = new(4);
                private int _count;

                public void After(int id)
                {
                    Paid? paid = null;
                    lock (_gate) { _count++; paid = new Paid(id); }
                    bus.Publish(paid);
                }

                public Action Later(int id)
                {
                    lock (_gate) { return () => bus.Publish(new Paid(id)); }
                }

                public void ScopeBefore(int id)
                {
                    using (_lock.EnterScope()) { _count++; }
                    bus.Publish(new Paid(id));
                }

                public async Task Throttled(int id)
                {
                    await _four.WaitAsync();
                    try { await bus.PublishAsync(new Paid(id)); } finally { _four.Release(); }
                }

                public void NoLock(int id)
                {
                    try { bus.Publish(new Paid(id)); } finally { _count++; }
                }
            }
            """),
        new RuleCase("DSP1101", new PublishSiteAnalyzer(),
            """
            public record Line(int Id, int Units);
            public record Sold(int Id, int Units) { public static Sold From(Line line) => new(line.Id, line.Units); }

            public class Checkout(IPublisher bus)
            {
                public void Each(List<Line> lines)
                {
                    foreach (Line line in lines) { [|bus.Publish(new Sold(line.Id, line.Units))|]; }
                    foreach (Line line in lines) { var sold = Sold.From(line); [|bus.Publish(sold)|]; }
                    for (int i = 0; i < lines.Count; i++) { [|bus.Publish(new Sold(lines[i].Id, 1))|]; }
                    foreach (Line line in lines) { switch (line.Id) { case 1: [|bus.Publish(new Sold(line.Id, 1))|]; break; } }
                    lines.ForEach(line => [|bus.Publish(new Sold(line.Id, line.Units))|]);
                    Parallel.ForEach(lines, line => [|bus.Publish(new Sold(line.Id, line.Units))|]);
                }
            }
            """,
            """
            public record Line(int Id, int Units);
            public record Sold(int Id, int Units);
            public record SoldBatch(IReadOnlyList<Sold> Items);

            public class Checkout(IPublisher bus)
            {
                public void Batch(List<Line> lines)
                {
                    var sold = new List<Sold>();
                    foreach (Line line in lines) { sold.Add(new Sold(line.Id, line.Units)); }
                    bus.Publish(new SoldBatch(sold));
                }

                public void Outbox(List<Sold> pending) { foreach (Sold sold in pending) { bus.Publish(sold); } }

                public void Cast(List<object> pending) { foreach (object sold in pending) { bus.Publish((Sold)sold); } }

                public void Made(List<Line> lines, Func<Line, Sold> make) { foreach (Line line in lines) { Sold sold = make(line); bus.Publish(sold); } }

                public async Task Pump(IAsyncEnumerable<Line> lines) { await foreach (Line line in lines) { bus.Publish(new Sold(line.Id, 1)); } }

                public void Drain(Queue<Line> lines) { while (lines.TryDequeue(out Line? line)) { bus.Publish(new Sold(line.Id, 1)); } }

                public void First(List<Line> lines) { foreach (Line line in lines) { if (line.Units > 9) { bus.Publish(new Sold(line.Id, 1)); break; } } }

                public void Found(List<Line> lines) { foreach (Line line in lines) { switch (line.Id) { case 1: bus.Publish(new Sold(line.Id, 1)); return; } } }

                public void Few() { for (int i = 0; i < 3; i++) { bus.Publish(new Sold(i, 1)); } }

                public void Same(List<Line> lines, int id) { foreach (Line line in lines) { Console.WriteLine(line); } bus.Publish(new Sold(id, 1)); }

                public IEnumerable<Action> Later(List<Line> lines) { foreach (Line line in lines) { yield return () => bus.Publish(new Sold(line.Id, 1)); } }
            }
            """),
        new RuleCase("DSP1102", new PublishSiteAnalyzer(),
            """
            public record Order(int Id, string Mail);
            public record OrderPlaced(int Id);
            public record StockReserved(int OrderId);
            public record ReceiptWanted(int OrderId, string Mail);

            public class Checkout(IPublisher bus)
            {
                public void Place(Order order)
                {
                    [|bus.Publish(new OrderPlaced(order.Id))|];
                    bus.Publish(new StockReserved(order.Id));
                    bus.Publish(new ReceiptWanted(order.Id, order.Mail));
                }

                public void Section(Order order)
                {
                    switch (order.Id)
                    {
                        default:
                            [|bus.Publish(new OrderPlaced(order.Id))|];
                            bus.Publish(new StockReserved(order.Id));
                            bus.Publish(new ReceiptWanted(order.Id, order.Mail));
                            break;
                    }
                }
            }
            """,
            """
            public record Order(int Id, bool Paid);
            public record OrderSaving(int Id);
            public record OrderSaved(int Id);
            public record OrderPlaced(int Id);
            public record StockReserved(int OrderId);
            public record ReceiptWanted(int OrderId);
            public record Started;
            public record Stopped;
            public record Paused;

            public class Checkout(IPublisher bus)
            {
                public void Saves(Order order)
                {
                    bus.Publish(new OrderSaving(order.Id));
                    bus.Publish(new OrderSaved(order.Id));
                    bus.Publish(new StockReserved(order.Id));
                }

                public void Branches(Order order)
                {
                    if (order.Paid) { bus.Publish(new OrderPlaced(order.Id)); }
                    else { bus.Publish(new StockReserved(order.Id)); }
                    bus.Publish(new ReceiptWanted(order.Id));
                }

                public void Sections(Order order)
                {
                    switch (order.Id)
                    {
                        case 1: bus.Publish(new OrderPlaced(order.Id)); break;
                        case 2: bus.Publish(new StockReserved(order.Id)); break;
                        default: bus.Publish(new ReceiptWanted(order.Id)); break;
                    }
                }

                public void Subjects(Order one, Order two, Order three)
                {
                    bus.Publish(new OrderPlaced(one.Id));
                    bus.Publish(new StockReserved(two.Id));
                    bus.Publish(new ReceiptWanted(three.Id));
                }

                public void Nothing()
                {
                    bus.Publish(new Started());
                    bus.Publish(new Stopped());
                    bus.Publish(new Paused());
                }
            }
            """),
        new RuleCase("DSP1103", new PublishSiteAnalyzer(),
            """
            public class Product { public int Id { get; set; } public decimal Price { get; set; } }
            public record Updated(int Id);

            public class Catalog(IPublisher bus)
            {
                public void Save(Product product, decimal price)
                {
                    product.Price = price;
                    bus.Publish(new Updated(product.Id));
                    product.Price = Math.Round(price);
                    [|bus.Publish(new Updated(product.Id))|];
                }
            }
            """,
            """
            public class Product { public int Id { get; set; } public decimal Price { get; set; } public void Discount() => Price--; }
            public record Updated(int Id);
            public record Priced(int Id, decimal Price);
            public record Moved(int From, int To);

            public class Catalog(IPublisher bus, IPublisher other)
            {
                public void Once(Product product, decimal price)
                {
                    product.Price = price;
                    product.Price = Math.Round(price);
                    bus.Publish(new Updated(product.Id));
                }

                public void Prices(Product product)
                {
                    bus.Publish(new Priced(product.Id, product.Price));
                    product.Discount();
                    bus.Publish(new Priced(product.Id, product.Price));
                    product.Price = 3;
                    bus.Publish(new Priced(product.Id, product.Price));
                }

                public void Branches(Product product, bool twice)
                {
                    if (twice) { bus.Publish(new Updated(product.Id)); } else { bus.Publish(new Updated(product.Id)); }
                }

                public void Two(int from, int to) { bus.Publish(new Moved(from, to)); bus.Publish(new Moved(to, from)); }

                public void Buses(int id) { bus.Publish(new Updated(id)); other.Publish(new Updated(id)); }

                public void Reassigned(int id) { bus.Publish(new Updated(id)); id++; bus.Publish(new Updated(id)); }

                public void Fresh() { bus.Publish(new Updated(Random.Shared.Next())); bus.Publish(new Updated(Random.Shared.Next())); }
            }
            """),
        new RuleCase("DSP1106", new PublishSiteAnalyzer(),
            """
            public record NameChanged(string Name);

            public class Customer(IPublisher bus)
            {
                private string _name = "";

                public string Name
                {
                    get => _name;
                    set
                    {
                        _name = value;
                        [|bus.Publish(new NameChanged(value))|];
                    }
                }

                public void Rename(string name)
                {
                    _name = name;
                    [|bus.Publish(new NameChanged(name))|];
                }
            }
            """,
            """
            public record NameChanged(string Name);
            public record Renamed(string Name);

            public class Customer(IPublisher bus)
            {
                private string _name = "";
                private int _count;

                public string Name
                {
                    get => _name;
                    set
                    {
                        if (_name == value) { return; }
                        _name = value;
                        bus.Publish(new NameChanged(value));
                    }
                }

                public void Rename(string name)
                {
                    if (EqualityComparer<string>.Default.Equals(_name, name)) { return; }
                    _name = name;
                    bus.Publish(new NameChanged(name));
                }

                public void Count(string name) { _count++; bus.Publish(new NameChanged(name)); }

                public void Other(string name) { _name = name; bus.Publish(new Renamed(name)); }

                public void Two(string name, int count) { _name = name; _count = count; bus.Publish(new NameChanged(name)); }
            }
            """),
    ];
}
