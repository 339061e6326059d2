using System;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Modules.Contracts;

namespace Dispatch.Modules.Billing;

[Handles<OrderPaid>]
[Handles<OrderReturned>]
internal sealed class Invoice
{
    public void Handle(in OrderPaid e) => e.Journal.Add("Invoice");

    public void Handle(OrderReturned e) => e.Journal.Add("Invoice returned");
}

/// <summary>What the public ledger needs.</summary>
public interface ILedgerStore
{
    void Add(string line);
}

[Handles<OrderPaid>(Order = 10)]
public sealed class Ledger(ILedgerStore store) : IDisposable
{
    public bool IsDisposed { get; private set; }

    public void Handle(in OrderPaid e)
    {
        store.Add("ledger");
        e.Journal.Add("Ledger");
    }

    public void Dispose()
    {
        IsDisposed = true;
        store.Add("disposed");
    }
}

[Handles<Counted>]
internal struct Counter
{
    private int _count;

    public void Handle(in Counted e) => e.Journal.Add($"Counter {++_count}");
}

[Handles<Measured>]
internal sealed class Gauge
{
    public void Handle(in Measured e) => e.Journal.Add("Gauge");
}

[Handles<Refunded>]
internal sealed class Refund
{
    public void Handle(in Refunded e, in PublishContext context)
    {
        e.Journal.Add($"Refund of {context}");
        context.Publish(new RefundBooked(e.Journal));
    }
}

internal static class Audit
{
    [Handles<OrderPaid>(Order = -10)]
    public static void Paid(OrderPaid e) => e.Journal.Add("Audit");

    [Handles<IShopEvent>(Order = 100)]
    public static void Any(IShopEvent e) => e.Journal.Add("Any");
}

[Handles<MailSent>]
internal sealed class Postage
{
    public async Task HandleAsync(MailSent e, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        e.Journal.Add("Postage");
    }
}

[HandlesAll]
internal sealed class Watcher<T>
    where T : IWatched
{
    private int _count;

    public void Handle(in T e) => e.Journal.Add($"Watcher of {typeof(T).Name} {++_count}");
}

[HandlesAll(After = typeof(Watcher<>))]
internal struct Looker
{
    public async ValueTask HandleAsync<T>(T e)
        where T : class, IWatched
    {
        await Task.Yield();
        e.Journal.Add("Looker at " + typeof(T).Name);
    }
}

internal sealed class Stopping : IEventFilter<Filtered>
{
    public void Invoke<TNext>(in Filtered e, ref TNext next)
        where TNext : struct, INext<Filtered>
    {
        e.Journal.Add("stopping");
        if (!e.IsStopped)
        {
            next.Invoke(in e);
        }
    }
}

internal struct Counting : IEventFilter, IAsyncEventFilter
{
    private int _count;

    public void Invoke<TEvent, TNext>(in TEvent e, ref TNext next)
        where TNext : struct, INext<TEvent>
    {
        (e as IJournaled)?.Journal.Add($"before {++_count}");
        next.Invoke(in e);
        (e as IJournaled)?.Journal.Add("after");
    }

    public ValueTask InvokeAsync<TEvent, TNext>(TEvent e, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<TEvent>
    {
        (e as IJournaled)?.Journal.Add($"before {++_count}");
        return next.InvokeAsync(e, cancellationToken);
    }
}

[Handles<Filtered>]
[Handles<FilteredAsync>]
[Filter<Counting>]
[Filter<Stopping>(Order = 1)]
internal sealed class Surrounded
{
    public void Handle(in Filtered e) => e.Journal.Add("surrounded");

    public async ValueTask HandleAsync(FilteredAsync e)
    {
        await Task.Yield();
        e.Journal.Add("surrounded");
    }
}
