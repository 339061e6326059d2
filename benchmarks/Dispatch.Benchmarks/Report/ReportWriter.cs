using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Dispatch.Benchmarks.Report;

/// <summary>Fills the tables of <c>benchmarks/README.md</c> and draws its chart from the raw results, and checks them.</summary>
internal static class ReportWriter
{
    /// <returns>0, or 1 if a row that must not allocate did.</returns>
    public static int Run(string folder)
    {
        var results = new RawResults(Path.Combine(folder, "results"));
        List<ReportTable> tables = [.. new PublishTables(results).All(), .. new FeatureTables(results).All(), .. new PeerTables(results).All()];
        string page = Path.Combine(folder, "README.md");
        string text = File.ReadAllText(page);
        foreach (ReportTable table in tables)
        {
            text = Replace(text, table.Name, table.ToMarkdown());
        }

        text = Replace(text, "environment", EnvironmentTable.Write(results));
        text = Replace(text, "start", StartTable.Write(results));
        text = Replace(text, "flatness", results.Text("flatness.md") + "\n");
        text = Replace(text, "builds", results.Text("builds.md") + "\n");
        text = Replace(text, "generator", results.Text("generator.md") + "\n");
        text = Replace(text, "generator-peers", results.Text("generator-peers.md") + "\n");
        File.WriteAllText(page, text);
        File.WriteAllText(Path.Combine(folder, "results", "chart.svg"), Chart.Draw(Panels(tables).ToList()));
        return AllocationComparison.Run(results);
    }

    private static IEnumerable<(string Title, IReadOnlyList<(string Label, double Value)> Bars)> Panels(List<ReportTable> tables)
    {
        foreach ((string name, string title) in new[]
        {
            ("sync-struct", "Synchronous publish of a struct to four observers, ns"),
            ("async-struct", "Four asynchronous observers that complete at once, ns"),
            ("suspended-struct", "Four asynchronous observers that suspend, ns"),
            ("peers-sync", "Source-generated peers: a synchronous publish to four observers, ns"),
            ("peers-async", "Source-generated peers: four observers that complete at once, ns"),
            ("peers-suspended", "Source-generated peers: four observers that suspend, ns"),
            ("runtime-type", "An event whose type is known at run time, one of 100 types in mixed order, ns"),
        })
        {
            List<(string, double)> bars = tables.Single(table => table.Name == name).Rows
                .Where(static row => row.Cells[1] is not null)
                .Select(static row => (row.Label.Replace("`", ""), row.Cells[1]!.Time))
                .ToList();
            if (bars.Count > 0)
            {
                yield return (title, bars);
            }
        }
    }

    private static string Replace(string text, string name, string content)
    {
        string begin = $"<!-- begin {name} -->\n";
        string end = $"<!-- end {name} -->";
        int from = text.IndexOf(begin, StringComparison.Ordinal);
        int to = text.IndexOf(end, StringComparison.Ordinal);
        return from < 0 || to < from
            ? throw new InvalidOperationException($"The page has no place for the table '{name}'.")
            : string.Concat(text.AsSpan(0, from + begin.Length), content, text.AsSpan(to));
    }
}
