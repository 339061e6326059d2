using System;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Modules.Contracts;

namespace Dispatch.Modules.Mailing;

[Handles<OrderClosed>]
internal sealed class Farewell
{
    public void Handle(OrderClosed e) => e.Journal.Add("Farewell");
}

/// <summary>Runs before one of another assembly that has a lower name: the order is over all assemblies.</summary>
[Handles<OrderPaid>(Before = typeof(Billing.Ledger), Order = 20)]
internal sealed class Letter
{
    public void Handle(in OrderPaid e) => e.Journal.Add("Letter");
}

[Handles<MailSent>(Order = 1)]
internal sealed class Stamp
{
    public ValueTask HandleAsync(in MailSent e, CancellationToken cancellationToken)
    {
        e.Journal.Add("Stamp");
        return default;
    }
}

[Handles<RefundBooked>]
internal static class RefundLetter
{
    public static void Handle(RefundBooked e, PublishContext context) => e.Journal.Add($"Letter for {context}");

    [Handles<Refunded>(Order = 1)]
    public static async Task AfterwardsAsync(Refunded e, PublishContext context, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        e.Journal.Add($"Afterwards {context.Depth}");
    }
}

/// <summary>A library that publishes what others observe and never sees the dispatcher.</summary>
public sealed class Mailer(IPublisher<OrderPaid> paid, IAsyncPublisher<MailSent> sent)
{
    public async Task SendAsync(Journal journal)
    {
        paid.Publish(new OrderPaid(journal, 1));
        await sent.PublishAsync(new MailSent(journal));
    }
}

[Handles<Counted>(Order = 5)]
[Observer(ObserverLifetime.Scoped)]
internal sealed class PerScope : IDisposable
{
    private int _count;

    public void Handle(in Counted e) => e.Journal.Add($"PerScope {++_count}");

    public void Dispose() => _count = -1;
}

[Handles<Counted>(Order = 6)]
[Observer(ObserverLifetime.Transient)]
internal sealed class PerPublish
{
    private int _count;

    public void Handle(in Counted e) => e.Journal.Add($"PerPublish {++_count}");
}
