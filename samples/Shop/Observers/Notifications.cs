using System.Threading;
using System.Threading.Tasks;
using Dispatch;
using Shop.Events;
using Shop.Mail;

namespace Shop.Observers;

/// <summary>
/// Writes to customers. The asynchronous observer of the shop: it is the reason why <see cref="OrderPaid"/> and
/// <see cref="OrderCancelled"/> can only be published with <c>PublishAsync</c>. The publish waits here while the mail
/// server's queue is full.
/// </summary>
/// <remarks>Runs last: nobody is told about a payment that another observer failed to book.</remarks>
[Handles<OrderPaid>(Order = 100)]
[Handles<OrderCancelled>(Order = 100)]
internal sealed class Notifications(IMailServer mail)
{
    public int Sent { get; private set; }

    public int NobodyToTell { get; private set; }

    public ValueTask HandleAsync(OrderPaid e, CancellationToken cancellationToken) =>
        TellAsync(e.CustomerId, new Message(MessageKind.Receipt, e.InvoiceNo, e.CustomerId, e.Total), cancellationToken);

    public ValueTask HandleAsync(OrderCancelled e, CancellationToken cancellationToken) =>
        TellAsync(e.CustomerId, new Message(MessageKind.Refund, e.InvoiceNo, e.CustomerId, e.Refund), cancellationToken);

    private ValueTask TellAsync(string? customerId, in Message message, CancellationToken cancellationToken)
    {
        if (customerId is null)
        {
            NobodyToTell++;
            return default;
        }

        Sent++;
        return mail.SendAsync(message, cancellationToken);
    }
}
