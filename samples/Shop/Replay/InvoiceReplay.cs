using System.Threading;
using System.Threading.Tasks;
using Shop.Events;
using Shop.Reading;

namespace Shop.Replay;

/// <summary>
/// Tells the story of a file as events. It decides what happened and counts nothing: whatever is known afterwards, an
/// observer knows it.
/// </summary>
/// <remarks>
/// An invoice is a run of rows with the same number. If a number returns later in the file, the rest of it is announced
/// and paid again, as a second delivery; observers that count invoices recognise the number.
/// </remarks>
internal sealed class InvoiceReplay(ShopDispatcher shop)
{
    private OpenInvoice? _open;

    /// <summary>Publishes what a file contains, until its end.</summary>
    public async Task RunAsync(InvoiceFile file, ReplayProgress progress, CancellationToken cancellationToken)
    {
        while (file.Read(out InvoiceLine? line, out RowRejected rejected))
        {
            if (line is null)
            {
                shop.Publish(rejected);
            }
            else
            {
                await PlayAsync(line, cancellationToken).ConfigureAwait(false);
            }

            progress.Advance(file.Progress);
        }

        await CloseAsync(cancellationToken).ConfigureAwait(false);
        progress.Complete();
    }

    private async ValueTask PlayAsync(InvoiceLine line, CancellationToken cancellationToken)
    {
        if (_open is { } open && open.InvoiceNo != line.InvoiceNo)
        {
            await CloseAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_open is null)
        {
            _open = new OpenInvoice(line);
            if (!line.IsCancellation)
            {
                shop.Publish(new OrderPlaced(line.InvoiceNo, line.CustomerId, line.At));
            }
        }

        _open.Add(line);
        PublishLine(line);
    }

    /// <summary>Every observer of these is synchronous, and so is the publish: plain calls, nothing to await.</summary>
    private void PublishLine(InvoiceLine line)
    {
        // A positive quantity leaves the shop; in returns and adjustments the sign is that of the sale or of the stock.
        long units = -(long)line.Quantity;
        if (line.IsCancellation)
        {
            shop.Publish(new ItemReturned(line));
        }
        else if (line.Quantity > 0)
        {
            shop.Publish(new ItemSold(line));
        }
        else
        {
            units = line.Quantity;
            shop.Publish(new StockAdjusted(line));
        }

        shop.Publish(new StockMoved(line.StockCode, line.Description, units));
    }

    private async ValueTask CloseAsync(CancellationToken cancellationToken)
    {
        if (_open is not { } invoice)
        {
            return;
        }

        _open = null;
        if (invoice.IsCancellation)
        {
            var cancelled = new OrderCancelled(invoice.InvoiceNo, invoice.CustomerId, -invoice.Total, invoice.At);
            await shop.PublishAsync(cancelled, cancellationToken).ConfigureAwait(false);
        }
        else if (invoice.Total > 0)
        {
            var paid = new OrderPaid(invoice.InvoiceNo, invoice.CustomerId, invoice.Total, invoice.At);
            await shop.PublishAsync(paid, cancellationToken).ConfigureAwait(false);
        }
    }
}
