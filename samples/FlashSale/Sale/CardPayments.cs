using System.Threading;
using System.Threading.Tasks;

namespace FlashSale.Sale;

/// <summary>A provider whose every seventh card is declined.</summary>
internal sealed class CardPayments : IPaymentProvider
{
    public async ValueTask<bool> ChargeAsync(int order, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return order % 7 != 0;
    }
}
