namespace Dispatch.Package.Tests.Consumers;

/// <summary>The programs that the consumers are made of.</summary>
internal static class ConsumerSources
{
    public const string Observers = """
        using Dispatch;

        public readonly record struct OrderPaid(int OrderId, decimal Amount);

        public sealed class Ledger
        {
            public List<string> Lines { get; } = [];
        }

        [Handles<OrderPaid>]
        internal sealed class AwardPoints(Ledger ledger)
        {
            public void Handle(in OrderPaid e) => ledger.Lines.Add($"points for {e.OrderId}");
        }

        [Handles<OrderPaid>(Order = 1)]
        internal sealed class SendReceipt(Ledger ledger)
        {
            public async ValueTask HandleAsync(OrderPaid e, CancellationToken cancellationToken)
            {
                await Task.Yield();
                ledger.Lines.Add($"receipt for {e.OrderId}");
            }
        }

        internal sealed class Audit(Ledger ledger) : IAsyncEventFilter
        {
            public async ValueTask InvokeAsync<TEvent, TNext>(TEvent e, TNext next, CancellationToken cancellationToken)
                where TNext : struct, IAsyncNext<TEvent>
            {
                await next.InvokeAsync(e, cancellationToken);
                ledger.Lines.Add($"audit of {typeof(TEvent).Name}");
            }
        }

        [Filter<Audit>]
        [Dispatcher]
        public sealed partial class ShopDispatcher;

        """;

    public const string ProgramWithoutContainer = """
        var ledger = new Ledger();
        var shop = new ShopDispatcher(new Audit(ledger), new AwardPoints(ledger), new SendReceipt(ledger));
        await shop.PublishAsync(new OrderPaid(42, 9.99m));
        Console.WriteLine(string.Join(", ", ledger.Lines));
        """;

    public const string ProgramWithContainer = """
        using Dispatch;
        using Microsoft.Extensions.DependencyInjection;

        await using var services = new ServiceCollection().AddSingleton<Ledger>().AddShopDispatcher().BuildServiceProvider();
        await services.GetRequiredService<IAsyncPublisher<OrderPaid>>().PublishAsync(new OrderPaid(42, 9.99m));
        Console.WriteLine(string.Join(", ", services.GetRequiredService<Ledger>().Lines));
        """;

    /// <summary>Publishes through the interfaces, and says whether the calls are intercepted.</summary>
    public const string ProgramOfInterfaces = """
        using System.Reflection;
        using Dispatch;

        var ledger = new Ledger();
        var shop = new ShopDispatcher(new Audit(ledger), new AwardPoints(ledger), new SendReceipt(ledger));
        IPublisher publisher = shop;
        IAsyncPublisher<OrderPaid> paid = shop.ForAsync<OrderPaid>();
        await publisher.PublishAsync(new OrderPaid(1, 9.99m));
        await paid.PublishAsync(new OrderPaid(2, 9.99m));
        bool intercepts = typeof(ShopDispatcher).Assembly.GetTypes().Any(type => type.Name.EndsWith("Interceptors", StringComparison.Ordinal));
        Console.WriteLine($"{(intercepts ? "intercepted" : "as written")}: {string.Join(", ", ledger.Lines)}");
        """;

    /// <summary>Subscribes at run time, in every way.</summary>
    public const string ProgramOfSubscriptions = """
        using Dispatch;

        var ledger = new Ledger();
        var shop = new ShopDispatcher(new Audit(ledger), new AwardPoints(ledger), new SendReceipt(ledger));
        IAsyncEnumerable<OrderPaid> stream = shop.ReadAllAsync<OrderPaid>(4);
        await using (IAsyncEnumerator<OrderPaid> reader = stream.GetAsyncEnumerator())
        using (shop.Subscribe<OrderPaid>(async e => { await Task.Yield(); ledger.Lines.Add($"first for {e.OrderId}"); }, order: -1))
        using (shop.Subscribe(ledger, static (Ledger book, in OrderPaid e) => book.Lines.Add($"last for {e.OrderId}"), order: 5))
        using (shop.Subscribe<string, OrderPaid>("ada", e => ledger.Lines.Add($"keyed for {e.OrderId}")))
        {
            await shop.PublishAsync(new OrderPaid(1, 9.99m));
            await shop.PublishAsync("ada", new OrderPaid(2, 9.99m));
            await reader.MoveNextAsync();
            ledger.Lines.Add($"read {reader.Current.OrderId}");
        }

        await shop.PublishAsync(new OrderPaid(3, 9.99m));
        Console.WriteLine(string.Join(", ", ledger.Lines));
        """;

    public const string ExpectedOutput = "points for 42, receipt for 42, audit of OrderPaid\n";
}
