using System.Threading;
using System.Threading.Tasks;
using Dispatch;
using FlashSale.Events;
using FlashSale.Requests;

namespace FlashSale.Sale;

/// <summary>
/// Coordinates the services, which do not know each other: this is the one place that says what a sale is. It asks for the
/// senders that it needs, so that a test can give it others.
/// </summary>
internal sealed class SaleMediator(
    SaleOptions options, ISender sender, IPublisher<OrderCreated> created, IPublisher<OrderPaid> paid, IPublisher<PaymentTimedOut> timedOut, IPublisher<CustomerQueued> queued, IPaymentProvider payments)
{
    [Handles<Buy>]
    public BuyResult Buy(in Buy command)
    {
        if (!sender.Send<LockStock, bool>(new LockStock()))
        {
            int place = sender.Send<JoinQueue, int>(new JoinQueue(command.Customer));
            queued.Publish(new CustomerQueued(command.Customer, place));
            return new BuyResult(0, place);
        }

        return new BuyResult(CreateOrder(command.Customer, command.Minute), 0);
    }

    [Handles<Pay>]
    public async ValueTask<bool> PayAsync(Pay command, CancellationToken cancellationToken)
    {
        if (!sender.Send<IsOpen, bool>(new IsOpen(command.Order))
            || !await payments.ChargeAsync(command.Order, cancellationToken)
            || !sender.Send<ConfirmOrder, bool>(new ConfirmOrder(command.Order)))
        {
            return false;
        }

        paid.Publish(new OrderPaid(command.Order));
        return true;
    }

    [Handles<Tick>]
    public void ExpirePayments(in Tick command)
    {
        while (sender.Send<TakeOverdue, int?>(new TakeOverdue(command.Minute)) is { } order)
        {
            if (sender.Send<CancelOrder, string?>(new CancelOrder(order)) is { } customer)
            {
                timedOut.Publish(new PaymentTimedOut(order, customer));
                PassOn(command.Minute);
            }
        }
    }

    /// <summary>What one customer gives up goes to the next one who waits, or back on the shelf.</summary>
    private void PassOn(int minute)
    {
        if (sender.Send<TakeNext, string?>(new TakeNext()) is { } next)
        {
            CreateOrder(next, minute);
        }
        else
        {
            sender.Send(new ReleaseStock());
        }
    }

    private int CreateOrder(string customer, int minute)
    {
        int order = sender.Send<CreateOrder, int>(new CreateOrder(customer));
        int payBy = minute + options.PaymentMinutes;
        sender.Send(new StartDeadline(order, payBy));
        created.Publish(new OrderCreated(order, customer, payBy));
        return order;
    }
}
