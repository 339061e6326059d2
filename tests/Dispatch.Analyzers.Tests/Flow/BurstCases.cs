using Dispatch.Analyzers.Flow;
using Dispatch.Analyzers.Tests.Rules;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>Several events where one would do.</summary>
internal static class BurstCases
{
    public static RuleCase Case { get; } = new("DSP1102", new PublishSiteAnalyzer(),
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
        """);
}
