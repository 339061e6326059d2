using System;
using System.Globalization;

namespace FlashSale;

/// <summary>How large the sale is.</summary>
/// <param name="Stock">Items on the shelf.</param>
/// <param name="Customers">Customers who come.</param>
/// <param name="Seed">What they do follows from this number.</param>
/// <param name="Minutes">How long orders are taken.</param>
/// <param name="PaymentMinutes">How long a customer may take to pay.</param>
public sealed record SaleOptions(int Stock = 3, int Customers = 12, int Seed = 7, int Minutes = 6, int PaymentMinutes = 4)
{
    public const string Usage = "usage: FlashSale [--stock N] [--customers N] [--seed N] [--minutes N] [--payment-minutes N], each N from 0 to 1000";

    /// <summary>Null: the arguments are not understood.</summary>
    public static SaleOptions? Parse(string[] arguments)
    {
        var options = new SaleOptions();
        for (int i = 0; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length
                || !int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int value)
                || value > 1_000)
            {
                return null;
            }

            SaleOptions? changed = arguments[i] switch
            {
                "--stock" => options with { Stock = value },
                "--customers" => options with { Customers = value },
                "--seed" => options with { Seed = value },
                "--minutes" => options with { Minutes = value },
                "--payment-minutes" => options with { PaymentMinutes = value },
                _ => null,
            };
            if (changed is null)
            {
                return null;
            }

            options = changed;
        }

        return options;
    }
}
