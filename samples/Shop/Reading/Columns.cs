using System;
using System.Collections.Generic;
using System.Linq;

namespace Shop.Reading;

/// <summary>Where each column is, found by its name in the header: their order does not matter, others may be present.</summary>
internal sealed class Columns
{
    private static readonly string[] s_names =
        ["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country"];

    private readonly int[] _positions;

    public Columns(List<string> header)
    {
        Count = header.Count;
        _positions = [.. s_names.Select(name => header.FindIndex(h => Matches(h, name)))];
        string[] missing = [.. s_names.Where((_, i) => _positions[i] < 0)];
        if (missing.Length > 0)
        {
            throw new InputRefusedException($"the header has no column {string.Join(", ", missing)}");
        }

        string? repeated = s_names.FirstOrDefault(name => header.Count(h => Matches(h, name)) > 1);
        if (repeated is not null)
        {
            throw new InputRefusedException($"the header has the column {repeated} more than once");
        }
    }

    /// <summary>How many fields each row must have.</summary>
    public int Count { get; }

    public int InvoiceNo => _positions[0];

    public int StockCode => _positions[1];

    public int Description => _positions[2];

    public int Quantity => _positions[3];

    public int InvoiceDate => _positions[4];

    public int UnitPrice => _positions[5];

    public int CustomerId => _positions[6];

    public int Country => _positions[7];

    private static bool Matches(string header, string name) => header.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
}
