using System.Collections.Generic;

namespace Shop.Reading;

/// <summary>One record of a CSV file. Reused by the reader from record to record.</summary>
internal sealed class CsvRecord
{
    public List<string> Fields { get; } = [];

    /// <summary>The line on which the record starts, counted from 1.</summary>
    public int FirstLine { get; set; }

    /// <summary>The line on which it ends; a quoted field may contain line ends.</summary>
    public int LastLine { get; set; }

    /// <summary>What is wrong with the quoting, or null.</summary>
    public string? Error { get; set; }

    /// <summary>Whether the line is empty, so that there is no record on it.</summary>
    public bool IsBlank => Error is null && Fields.Count == 1 && Fields[0].Length == 0;
}
