namespace Dispatch.Generators.Tests.Harness;

/// <summary>A program with every kind of observer, spread over files as in a real project.</summary>
public static class Sources
{
    public const string Events = """
        using Dispatch;
        namespace Shop;
        public readonly record struct OrderPaid(int OrderId, decimal Amount);
        public record OrderCancelled(int OrderId);
        public sealed record OrderReturned(int OrderId) : OrderCancelled(OrderId);
        [OnError(ErrorPolicy.Collect)] public readonly record struct StockMoved(int Units);
        """;

    public const string Observers = """
        using System.Threading;
        using System.Threading.Tasks;
        using Dispatch;
        namespace Shop;
        [Handles<OrderPaid>] internal sealed class AwardPoints { public int Sum; public void Handle(in OrderPaid e) => Sum += e.OrderId; }
        [Handles<OrderPaid>(Order = 10)] internal sealed class SendReceipt { public ValueTask HandleAsync(OrderPaid e, CancellationToken ct) => default; }
        [Handles<OrderCancelled>] internal static class Audit { public static void Handle(OrderCancelled e) { } }
        [Handles<OrderReturned>] internal sealed class Restock { public void Handle(OrderReturned e) { } }
        internal sealed class Counters
        {
            [Handles<StockMoved>] public void Count(in StockMoved e) { }
        }
        """;

    public const string Requests = """
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Dispatch;
        namespace Shop;
        public readonly record struct LockStock(int Sku) : ICommand;
        public readonly record struct PlaceOrder(int Sku) : ICommand<int>;
        public sealed record PriceOf(int Sku) : IQuery<decimal>;
        public readonly record struct OrdersOf(int Customer) : IStreamQuery<int>;
        internal sealed class Stock
        {
            [Handles<LockStock>] public void Lock(in LockStock command) { }
            [Handles<PlaceOrder>] public ValueTask<int> PlaceAsync(PlaceOrder command, CancellationToken ct) => new(command.Sku);
            [Handles<PriceOf>] public decimal Price(PriceOf query) => query.Sku;
            [Handles<OrdersOf>] public async IAsyncEnumerable<int> Orders(OrdersOf query) { await Task.Yield(); yield return query.Customer; }
        }
        """;

    public const string Dispatcher = """
        using Dispatch;
        namespace Shop;
        [Dispatcher] public sealed partial class ShopDispatcher;
        """;

    public const string Unrelated = """
        namespace Shop;
        public static class Unrelated
        {
            public static int Twice(int value)
            {
                int result = value * 2;
                return result;
            }
        }
        """;

    public static string[] All => [Events, Observers, Dispatcher, Unrelated, Requests];

    public static string[] WithoutRequests => [Events, Observers, Dispatcher, Unrelated];
}
