namespace Dispatch.Package.Tests.Consumers;

/// <summary>An application of four assemblies, of which only the last one knows all others.</summary>
internal static class ModuleSources
{
    public const string Contracts = """
        using Dispatch;

        namespace Shop.Contracts;

        public interface IOrderEvent { int OrderId { get; } }
        public readonly record struct OrderPaid(int OrderId) : IOrderEvent;
        public readonly record struct OrderShipped(int OrderId) : IOrderEvent;
        public readonly record struct PriceListed(int Product);
        public readonly record struct AmountOf(int OrderId) : IQuery<decimal>;

        """;

    public const string Billing = """
        using Dispatch;
        using Microsoft.Extensions.DependencyInjection;
        using Shop.Contracts;

        namespace Shop.Billing;

        public static class BillingServices
        {
            public static IServiceCollection AddBilling(this IServiceCollection services) => services.AddScoped<Batch>();
        }

        [Handles<OrderPaid>]
        [Filter<Timed>]
        internal sealed class Invoice
        {
            private int _count;

            public void Handle(in OrderPaid e) => Console.WriteLine($"invoice {++_count} of {e.OrderId}");
        }

        internal sealed class Timed : IEventFilter<OrderPaid>
        {
            public void Invoke<TNext>(in OrderPaid e, ref TNext next)
                where TNext : struct, INext<OrderPaid>
            {
                Console.WriteLine("before the invoice");
                next.Invoke(in e);
                Console.WriteLine("after the invoice");
            }
        }

        [HandlesAll(Order = 10)]
        internal sealed class Tally<T>
            where T : IOrderEvent
        {
            private int _count;

            public void Handle(in T e) => Console.WriteLine($"{typeof(T).Name} {++_count} is of {e.OrderId}");
        }

        internal sealed class Batch : IDisposable
        {
            private static int s_count;
            private readonly int _number = ++s_count;

            public void Add(int orderId) => Console.WriteLine($"{orderId} in batch {_number}");

            public void Dispose() => Console.WriteLine($"end of batch {_number}");
        }

        [Handles<OrderPaid>(Order = 5)]
        [Observer(ObserverLifetime.PerPublish)]
        internal sealed class Booking(Batch batch)
        {
            public void Handle(in OrderPaid e) => batch.Add(e.OrderId);
        }

        [Handles<AmountOf>]
        internal sealed class Amounts
        {
            public decimal Handle(in AmountOf query) => query.OrderId * 2;
        }

        """;

    /// <summary>Publishes and sends what others observe and handle, and has nothing to call itself.</summary>
    public const string Checkout = """
        using Dispatch;
        using Shop.Contracts;

        namespace Shop.Checkout;

        public sealed class Till(IPublisher<OrderPaid> paid, ISender<AmountOf, decimal> amounts)
        {
            public decimal Pay(int orderId)
            {
                paid.Publish(new OrderPaid(orderId));
                return amounts.Send(new AmountOf(orderId));
            }
        }

        """;

    public const string Root = """
        using Dispatch;
        using Microsoft.Extensions.DependencyInjection;
        using Shop.Billing;
        using Shop.Checkout;
        using Shop.Contracts;

        var services = new ServiceCollection().AddBilling().AddShopDispatcher().AddSingleton<Till>();
        await using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);
        var shop = provider.GetRequiredService<ShopDispatcher>();
        shop.Publish(new OrderPaid(1));
        Console.WriteLine(provider.GetRequiredService<Till>().Pay(2));
        await shop.PublishAsync(new OrderShipped(3));
        shop.Publish(new PriceListed(4));
        Console.WriteLine(shop.Send(new AmountOf(5)));

        [Handles<OrderPaid>(Order = 1)]
        internal static class Pick
        {
            public static void Handle(in OrderPaid e) => Console.WriteLine($"picked for {e.OrderId}");
        }

        [Handles<OrderShipped>]
        internal sealed class Label
        {
            public async ValueTask HandleAsync(OrderShipped e)
            {
                await Task.Yield();
                Console.WriteLine($"label for {e.OrderId}");
            }
        }

        [Handles<PriceListed>]
        internal sealed class Shelf
        {
            public void Handle(in PriceListed e) => Console.WriteLine($"shelf of {e.Product}");
        }

        [Dispatcher]
        public sealed partial class ShopDispatcher;

        """;

    /// <summary>A dispatcher that nothing else is needed for.</summary>
    public const string RootOfOneDispatcher = """
        using Dispatch;

        Console.WriteLine(typeof(ShopDispatcher).Name);

        [Dispatcher]
        public sealed partial class ShopDispatcher;

        """;

    public const string ExpectedOutput = """
        before the invoice
        invoice 1 of 1
        after the invoice
        picked for 1
        1 in batch 1
        OrderPaid 1 is of 1
        end of batch 1
        before the invoice
        invoice 2 of 2
        after the invoice
        picked for 2
        2 in batch 2
        OrderPaid 2 is of 2
        end of batch 2
        4
        label for 3
        OrderShipped 1 is of 3
        shelf of 4
        10

        """;
}
