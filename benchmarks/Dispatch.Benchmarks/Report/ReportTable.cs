using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Dispatch.Benchmarks.Report;

/// <summary>A table of times, each with its ratio to the limit: the first row of its column, or the first column of its row.</summary>
internal sealed class ReportTable(string name, string corner, params string[] columns)
{
    private readonly List<(string Label, Measurement?[] Cells)> _rows = [];

    public string Name => name;

    /// <summary>Whether each row has a limit of its own, in the first column.</summary>
    public bool LimitIsFirstColumn { get; init; }

    public IReadOnlyList<(string Label, Measurement?[] Cells)> Rows => _rows;

    public ReportTable Add(string label, params Measurement?[] cells)
    {
        // What a run did not measure is no row.
        if (cells.Any(static cell => cell is not null))
        {
            _rows.Add((label, cells));
        }

        return this;
    }

    public string ToMarkdown()
    {
        if (_rows.Count == 0)
        {
            return "Not measured yet.\n";
        }

        var text = new StringBuilder();
        text.Append($"| {corner} | {string.Join(" | ", columns)} |\n|---|{string.Concat(columns.Select(static _ => "---:|"))}\n");
        foreach ((string label, Measurement?[] cells) in _rows)
        {
            text.Append($"| {label} | {string.Join(" | ", cells.Select((cell, column) => Cell(cell, LimitIsFirstColumn ? cells[0] : _rows[0].Cells[column])))} |\n");
        }

        return text.ToString();
    }

    /// <summary>A time as it is read best: three digits that count.</summary>
    public static string Nanoseconds(double value) => value.ToString(value switch { < 10 => "0.00", < 100 => "0.0", _ => "#,##0" }, CultureInfo.InvariantCulture);

    private static string Cell(Measurement? measurement, Measurement? limit)
    {
        if (measurement is null)
        {
            return "–";
        }

        string ratio = limit is { Time: > 0 }
            ? $" ({(measurement.Time / limit.Time).ToString(measurement.Time / limit.Time < 10 ? "0.00" : "#,##0", CultureInfo.InvariantCulture)})"
            : "";
        string bytes = measurement.Bytes > 0 ? $" {measurement.Bytes.ToString("#,##0", CultureInfo.InvariantCulture)} B" : "";
        return Nanoseconds(measurement.Time) + ratio + bytes;
    }
}
