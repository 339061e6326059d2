using System.Threading;
using System.Threading.Tasks;

namespace Shop.Mail;

/// <summary>Takes messages for delivery.</summary>
internal interface IMailServer
{
    ValueTask SendAsync(Message message, CancellationToken cancellationToken);
}
