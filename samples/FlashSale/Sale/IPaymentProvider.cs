using System.Threading;
using System.Threading.Tasks;

namespace FlashSale.Sale;

/// <summary>Somebody else who takes the money.</summary>
public interface IPaymentProvider
{
    /// <summary>False if the card is declined.</summary>
    ValueTask<bool> ChargeAsync(int order, CancellationToken cancellationToken);
}
