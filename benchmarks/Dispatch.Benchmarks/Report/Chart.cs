using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;

namespace Dispatch.Benchmarks.Report;

/// <summary>Draws the four-observer columns of the tables as bars on a logarithmic scale.</summary>
internal static class Chart
{
    private const int Width = 860;
    private const int LabelWidth = 300;
    private const int RowHeight = 18;
    private const int PanelGap = 46;

    public static string Draw(IReadOnlyList<(string Title, IReadOnlyList<(string Label, double Value)> Bars)> panels)
    {
        int height = 20 + panels.Sum(static panel => PanelGap + (panel.Bars.Count * RowHeight));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{height}\" viewBox=\"0 0 {Width} {height}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{height}\" fill=\"#ffffff\"/>\n");
        int top = 10;
        foreach ((string title, IReadOnlyList<(string Label, double Value)> bars) in panels)
        {
            top = Panel(svg, top, title, bars);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static int Panel(StringBuilder svg, int top, string title, IReadOnlyList<(string Label, double Value)> bars)
    {
        double low = Math.Pow(10, Math.Floor(Math.Log10(bars.Min(static bar => bar.Value))));
        double high = Math.Pow(10, Math.Ceiling(Math.Log10(bars.Max(static bar => bar.Value))));
        double X(double value) => LabelWidth + ((Width - LabelWidth - 70) * Math.Log(value / low) / Math.Log(high / low));
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"10\" y=\"{top + 14}\" font-weight=\"bold\" fill=\"#222\">{WebUtility.HtmlEncode(title)}</text>\n");
        int y = top + 26;
        int bottom = y + (bars.Count * RowHeight);
        for (double tick = low; tick <= high * 1.01; tick *= 10)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(tick):0}\" y1=\"{y}\" x2=\"{X(tick):0}\" y2=\"{bottom}\" stroke=\"#ddd\"/><text x=\"{X(tick):0}\" y=\"{y - 3}\" text-anchor=\"middle\" font-size=\"10\" fill=\"#777\">{tick:0.###} ns</text>\n");
        }

        foreach ((string label, double value) in bars)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth - 8}\" y=\"{y + 13}\" text-anchor=\"end\" fill=\"#222\">{WebUtility.HtmlEncode(label)}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{LabelWidth}\" y=\"{y + 3}\" width=\"{Math.Max(1, X(value) - LabelWidth):0.0}\" height=\"{RowHeight - 6}\" fill=\"{Colour(label)}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(value) + 5:0.0}\" y=\"{y + 13}\" font-size=\"11\" fill=\"#444\">{ReportTable.Nanoseconds(value)}</text>\n");
            y += RowHeight;
        }

        return bottom + PanelGap - 26;
    }

    private static string Colour(string label) =>
        label.Contains("by hand") || label.StartsWith("the same") ? "#8a8a8a" : label.Contains("Publish") || label.StartsWith("Dispatch,") ? "#2f6fd0" : "#d98a2b";
}
