using System.Collections.Generic;
using System.Globalization;
using Microsoft.VisualBasic.FileIO;

namespace Dispatch.Samples.Tests;

/// <summary>The definitions of the summary, calculated in the plainest way with a CSV parser that is not the sample's.</summary>
internal sealed class ShopTotals
{
    public HashSet<string> Orders { get; } = [];

    public HashSet<string> Cancellations { get; } = [];

    public HashSet<string> Customers { get; } = [];

    public HashSet<string> Products { get; } = [];

    public Dictionary<string, decimal> Countries { get; } = [];

    public decimal NetRevenue { get; private set; }

    public int Rows { get; private set; }

    public int RowsWithoutCustomer { get; private set; }

    public int RowsWithoutDescription { get; private set; }

    public int Adjustments { get; private set; }

    public static ShopTotals Of(string path)
    {
        var totals = new ShopTotals();
        using var parser = new TextFieldParser(path) { TrimWhiteSpace = false };
        parser.SetDelimiters(",");
        string[] header = parser.ReadFields()!;
        while (!parser.EndOfData)
        {
            string[] fields = parser.ReadFields()!;
            var row = new Dictionary<string, string>();
            for (int i = 0; i < header.Length; i++)
            {
                row[header[i]] = fields[i];
            }

            totals.Add(row);
        }

        return totals;
    }

    private void Add(Dictionary<string, string> row)
    {
        bool cancellation = row["InvoiceNo"].StartsWith('C');
        int quantity = int.Parse(row["Quantity"], CultureInfo.InvariantCulture);
        decimal amount = quantity * decimal.Parse(row["UnitPrice"], CultureInfo.InvariantCulture);
        Rows++;
        (cancellation ? Cancellations : Orders).Add(row["InvoiceNo"]);
        Products.Add(row["StockCode"]);
        NetRevenue += amount;
        Countries[row["Country"]] = Countries.GetValueOrDefault(row["Country"]) + amount;
        Adjustments += !cancellation && quantity < 0 ? 1 : 0;
        RowsWithoutDescription += row["Description"].Length == 0 ? 1 : 0;
        if (row["CustomerID"].Length == 0)
        {
            RowsWithoutCustomer++;
        }
        else
        {
            Customers.Add(row["CustomerID"]);
        }
    }
}
