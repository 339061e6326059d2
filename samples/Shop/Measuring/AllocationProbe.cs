using System;
using System.Threading;
using System.Threading.Tasks;
using Shop.Events;
using Shop.Mail;

namespace Shop.Measuring;

/// <summary>Measures what a publish allocates once everything is warm.</summary>
/// <remarks>
/// How: a second dispatcher with a fresh set of the same observers gets a batch of prepared events again and again. The
/// first rounds create the observers' dictionary entries and let the runtime compile. The last rounds are measured with
/// <see cref="GC.GetAllocatedBytesForCurrentThread"/>, which is exact, not sampled. Inside the measurement are the
/// generated publish and every observer of the event; a single byte from either shows. Outside of it are: creating the
/// events (a class event is an object its publisher creates), reading the file, and an asynchronous observer that really
/// suspends, because it would go on on other threads; mail completes at once here.
/// <see cref="RowRejected"/> is left out, as its observer keeps a list by design.
/// </remarks>
internal sealed class AllocationProbe
{
    private const int Products = 64;
    private const int WarmUpRounds = 50;
    private const int MeasuredRounds = 50;
    private readonly ShopDispatcher _shop = new ShopObservers(new NoMail()).CreateDispatcher();
    private readonly InvoiceLine[] _lines = new InvoiceLine[Products];
    private readonly OrderCancelled _cancelled = new("C1", "1", 1m, DateTime.UnixEpoch);
    private int _publishes;

    private AllocationProbe()
    {
        for (int i = 0; i < _lines.Length; i++)
        {
            _lines[i] = new InvoiceLine("1", $"product {i}", "a product", 1, DateTime.UnixEpoch, 1m, "1", "somewhere");
        }
    }

    /// <summary>Runs the measurement.</summary>
    /// <returns>Bytes per publish.</returns>
    public static double BytesPerPublish()
    {
        var probe = new AllocationProbe();
        probe.Publish(WarmUpRounds);
        probe._publishes = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        probe.Publish(MeasuredRounds);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        return (double)bytes / probe._publishes;
    }

    // Every event of the shop for every line, to count bytes: what the flow rules warn of, done on purpose.
#pragma warning disable DSP1101, DSP1102
    private void Publish(int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            foreach (InvoiceLine line in _lines)
            {
                _shop.Publish(new OrderPlaced(line.InvoiceNo, line.CustomerId, line.At));
                _shop.Publish(new ItemSold(line));
                _shop.Publish(new ItemReturned(line));
                _shop.Publish(new StockAdjusted(line));
                _shop.Publish(new StockMoved(line.StockCode, line.Description, 1));
                Complete(_shop.PublishAsync(new OrderPaid(line.InvoiceNo, line.CustomerId, line.Amount, line.At)));
                Complete(_shop.PublishAsync(_cancelled));
                _publishes += 7;
            }
        }
    }

#pragma warning restore DSP1101, DSP1102

    // Not awaited: the publish has completed, and an await would only add this method's own state machine to the numbers.
    private static void Complete(ValueTask publish) => publish.GetAwaiter().GetResult();

    private sealed class NoMail : IMailServer
    {
        public ValueTask SendAsync(Message message, CancellationToken cancellationToken) => default;
    }
}
