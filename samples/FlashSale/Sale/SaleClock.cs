namespace FlashSale.Sale;

/// <summary>The time of the sale, which the simulation moves: each run is the same.</summary>
internal sealed class SaleClock
{
    public int Minute { get; set; }
}
