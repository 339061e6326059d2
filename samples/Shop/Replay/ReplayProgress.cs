using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace Shop.Replay;

/// <summary>
/// Says how far the replay is, on stderr so that stdout stays the summary. A terminal gets one line that is updated; a
/// file or pipe a line for each quarter, or for each million rows where the size is not known.
/// </summary>
internal sealed class ReplayProgress(TextWriter output, bool isTerminal) : IDisposable
{
    private const int RowsBetweenLooks = 256;
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);
    private long _rows;
    private long _lastShown;
    private int _lastQuarter;
    private bool _lineIsOpen;

    /// <summary>Call once per row.</summary>
    public void Advance(double? fraction)
    {
        if (++_rows % RowsBetweenLooks != 0)
        {
            return;
        }

        if (isTerminal)
        {
            if (_lastShown == 0 || Stopwatch.GetElapsedTime(_lastShown) >= s_interval)
            {
                _lastShown = Stopwatch.GetTimestamp();
                _lineIsOpen = true;
                output.Write($"\r{Describe(fraction)}");
            }
        }
        else if ((int)((fraction ?? _rows / 4_000_000.0) * 4) is var quarter && quarter > _lastQuarter && fraction != 1)
        {
            _lastQuarter = quarter;
            output.WriteLine(Describe(fraction));
        }
    }

    /// <summary>Call at the end of the file.</summary>
    public void Complete()
    {
        output.WriteLine((isTerminal ? "\r" : "") + Describe(1));
        _lineIsOpen = false;
    }

    /// <summary>After a failure, leaves the terminal's updating line as it is and continues below.</summary>
    public void Dispose()
    {
        if (_lineIsOpen)
        {
            output.WriteLine();
            _lineIsOpen = false;
        }
    }

    private string Describe(double? fraction)
    {
        // Padded, so that a shorter text covers the longer one before it.
        string rows = _rows.ToString("N0", CultureInfo.InvariantCulture);
        return (fraction is { } known ? $"replayed {rows} rows ({(int)(known * 100)} %)" : $"replayed {rows} rows").PadRight(isTerminal ? 40 : 0);
    }
}
