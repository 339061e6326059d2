using System.Collections.Generic;
using System.Linq;
using Dispatch.Analyzers.Flow;
using Dispatch.Analyzers.Tests.Rules;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>What events, requests and observers mean.</summary>
internal static class SemanticsCases
{
    private static readonly string s_events = string.Concat(Enumerable.Range(1, 11).Select(static i => $"public record E{i};\n"));

    public static IEnumerable<RuleCase> All { get; } =
    [
        new RuleCase("DSP1301", new PublishSiteAnalyzer(),
            """
            public record Paid(int Id);
            public record Ship(int Id) : ICommand;
            public record Price(int Id) : IQuery<int>;

            [Handles<Paid>]
            public class AwardPoints(ISender sender)
            {
                public void Handle(in Paid e) { if (e.Id > 0) { [|sender.Send(new Ship(e.Id))|]; } }
            }

            [Handles<Paid>]
            public class Later(ISender sender)
            {
                public async ValueTask HandleAsync(Paid e, CancellationToken ct) => await [|sender.SendAsync(new Ship(e.Id), ct)|];
            }
            """,
            """
            public record Paid(int Id);
            public record Ship(int Id) : ICommand;
            public record Price(int Id) : IQuery<int>;

            [Handles<Paid>]
            public class ShippingPolicy(ISender sender) { public void Handle(in Paid e) => sender.Send(new Ship(e.Id)); }

            [Handles<Paid>]
            public class Asks(ISender sender) { public void Handle(in Paid e) => sender.Send(new Price(e.Id)); }

            [Handles<Ship>]
            public class Shipping(ISender sender) { public void Handle(in Ship e) => sender.Send(new Ship(e.Id)); }

            [Handles<Paid>]
            public class Delegates(ISender sender)
            {
                public void Handle(in Paid e) { }
                public void Other() => sender.Send(new Ship(1));
            }
            """),
        new RuleCase("DSP1302", new PublishSiteAnalyzer(),
            """
            public record Price(int Id) : IQuery<int>;
            public record Prices(int Id) : IStreamQuery<int>;
            public record Changed(int Id);
            public record Update(int Id) : ICommand;

            [Handles<Price>]
            public class PriceHandler(IPublisher bus, ISender sender)
            {
                public int Handle(in Price e)
                {
                    [|bus.Publish(new Changed(e.Id))|];
                    [|sender.Send(new Update(e.Id))|];
                    return 1;
                }
            }

            [Handles<Update>]
            public class Updates { public void Handle(in Update e) { } }
            """,
            """
            public record Price(int Id) : IQuery<int>;
            public record PriceViewed(int Id);
            public record Changed(int Id);
            public record Update(int Id) : ICommand;

            [Handles<Price>]
            public class PriceHandler(IPublisher bus, ISender sender)
            {
                public int Handle(in Price e)
                {
                    bus.Publish(new PriceViewed(e.Id));
                    return e.Id == 0 ? 0 : sender.Send<Price, int>(new Price(0));
                }
            }

            [Handles<Update>]
            public class Updates(IPublisher bus) { public void Handle(in Update e) => bus.Publish(new Changed(e.Id)); }
            """),
        new RuleCase("DSP1303", new EventDesignAnalyzer(),
            """
            public class Paid { public int [|Id|] { get; set; } public string Name { get; init; } = ""; public int Other { get; set; } }
            public record Shipped(int Id) { public string [|Note|] { get; set; } = ""; }
            [Handles<Paid>, Handles<Shipped>] public class A { public void Handle(Paid e) { } public void Handle(Shipped e) { } }
            [Handles<Paid>] public class B { public void Handle(Paid e) { } }
            public class C { [Handles<Shipped>] public void On(Shipped e) { } }
            """,
            """
            public class Paid { public int Id { get; set; } }
            public class Fixed { public int Id { get; init; } public int Other { get; private set; } public int Computed => Id; public static int Count { get; set; } }
            public record struct Value(int Id) { public int Other { get; set; } }
            public class OrderSaving { public int Id { get; set; } }
            public class Asked { public bool Cancel { get; set; } }
            public class Dto { public int Id { get; set; } }
            [Handles<Paid>] public class One { public void Handle(Paid e) { } }
            [Handles<Fixed>, Handles<Value>, Handles<OrderSaving>, Handles<Asked>] public class A { public void Handle(Fixed e) { } public void Handle(Value e) { } public void Handle(OrderSaving e) { } public void Handle(Asked e) { } }
            [Handles<Fixed>, Handles<Value>, Handles<OrderSaving>, Handles<Asked>] public class B { public void Handle(Fixed e) { } public void Handle(Value e) { } public void Handle(OrderSaving e) { } public void Handle(Asked e) { } }
            """),
        new RuleCase("DSP1304", new ObserverBodyAnalyzer(),
            """
            public class Saving { public decimal Discount { get; set; } public decimal Total { get; set; } }
            [Handles<Saving>] public class Discounts { public void Handle(Saving e) { [|e.Discount|] = 1; } }
            [Handles<Saving>] public class Totals { public void Handle(Saving e) { Console.Write(e.Discount); } }
            """,
            """
            public class Saving { public decimal Discount { get; set; } public decimal Total { get; set; } public Saving? Inner { get; set; } }
            public class Other { public decimal Discount { get; set; } }
            [Handles<Saving>] public class Discounts { public void Handle(Saving e) { e.Discount = 1; } }
            [Handles<Saving>] public class Totals { public void Handle(Saving e) { e.Discount = 3; Console.Write(e.Total); Console.Write(new Other().Discount); } }
            public class Nobody { public decimal Read(Saving e) => e.Discount; }
            """,
            """
            public class Saving { public decimal Discount { get; set; } }
            [Handles<Saving>] public class Discounts { public void Handle(Saving e) { e.Discount = 1; } }
            [Handles<Saving>(After = typeof(Discounts))] public class Totals { public void Handle(Saving e) { Console.Write(e.Discount); } }
            """,
            """
            public struct Saving { public decimal Discount { get; set; } }
            [Handles<Saving>] public class Discounts { public void Handle(Saving e) { e.Discount = 1; } }
            [Handles<Saving>] public class Totals { public void Handle(Saving e) { Console.Write(e.Discount); } }
            """),
        new RuleCase("DSP1305", new PublishSiteAnalyzer(),
            """
            public record Paid(int Id);
            public interface IUnitOfWork { Task CommitAsync(); }

            public class Payments(IPublisher bus, System.Data.IDbTransaction transaction, IUnitOfWork work)
            {
                public void Pay(int id)
                {
                    [|bus.Publish(new Paid(id))|];
                    transaction.Commit();
                }

                public async Task PayAsync(int id)
                {
                    var paid = new Paid(id);
                    try { await [|bus.PublishAsync(paid)|]; await work.CommitAsync(); } catch (InvalidOperationException) { }
                }
            }
            """,
            """
            public record Paid(int Id);
            public record PaySaving(int Id);
            public interface IUnitOfWork { void Commit(); }
            public class Notes { public void Commit() { } }

            public class Payments(IPublisher bus, IUnitOfWork work)
            {
                public void After(int id) { work.Commit(); bus.Publish(new Paid(id)); }

                public void Between(int id) { work.Commit(); bus.Publish(new Paid(id)); work.Commit(); }

                public void Asks(int id) { bus.Publish(new PaySaving(id)); work.Commit(); }

                public void Given(Paid paid) { bus.Publish(paid); work.Commit(); }

                public void Branch(int id, bool save) { bus.Publish(new Paid(id)); if (save) { work.Commit(); } }

                public void Other(int id, Notes notes) { bus.Publish(new Paid(id)); notes.Commit(); }

                public void Commit() { bus.Publish(new Paid(1)); work.Commit(); }
            }
            """),
        new RuleCase("DSP1307", new EventDesignAnalyzer(),
            s_events + $"{Attributes(1, 11)} public class [|Everything|] {{ {Methods(1, 11)} }}",
            s_events + $"{Attributes(1, 10)} public class Much {{ {Methods(1, 10)} }}\n{Attributes(1, 11)} public class OrderProjection {{ {Methods(1, 11)} }}",
            s_events + $"public class Everything {{ {Methods(1, 11)} }}"),
    ];

    private static string Attributes(int from, int to) => string.Concat(Enumerable.Range(from, to - from + 1).Select(static i => $"[Handles<E{i}>]"));

    private static string Methods(int from, int to) => string.Concat(Enumerable.Range(from, to - from + 1).Select(static i => $"public void Handle(E{i} e) {{ }} "));
}
