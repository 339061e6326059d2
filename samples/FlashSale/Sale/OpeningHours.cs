using Dispatch;
using FlashSale.Requests;

namespace FlashSale.Sale;

/// <summary>A filter on <see cref="Buy"/>: after closing time nobody is asked any more.</summary>
public sealed class OpeningHours(SaleOptions options) : IRequestFilter<Buy, BuyResult>
{
    public BuyResult Invoke<TNext>(in Buy request, ref TNext next)
        where TNext : struct, INext<Buy, BuyResult> => request.Minute < options.Minutes ? next.Invoke(in request) : default;
}
