using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>The measurements as tables for readers, with the line through them and whether the targets are met.</summary>
internal static class GeneratorTables
{
    private const int TargetObservers = 1_000;
    private const double EditTarget = 1.5;
    private const double BuildTarget = 1.25;

    public static string Write(ScaleReport report)
    {
        IReadOnlyList<ScaleMeasurement> rows = report.Rows;
        var text = new StringBuilder();
        text.Append($"{report.Run}\n\n");
        text.Append("| observers | first run, ms | idle, ms | after an edit, ms | in an editor, ms | idle, ms | a declaration, ms | idle, ms | after an edit, KB | in an editor, KB | a declaration, KB | idle, KB |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (ScaleMeasurement row in rows)
        {
            text.Append($"| {Whole(row.Observers)} | {Against(row.Cold, row.IdleCold)} | {Number(row.IdleCold.Milliseconds)} | {Against(row.Edit, row.IdleEdit)} | {Against(row.EditorEdit, row.IdleEdit)} | {Number(row.IdleEdit.Milliseconds)} | {Against(row.MemberEdit, row.IdleMemberEdit)} | {Number(row.IdleMemberEdit.Milliseconds)} | {Kilobytes(row.Edit.Bytes)} | {Kilobytes(row.EditorEdit.Bytes)} | {Kilobytes(row.MemberEdit.Bytes)} | {Kilobytes(row.IdleEdit.Bytes)} |\n");
        }

        text.Append("\n| observers | sources, KB | generated, KB | files | compile without, ms | compile with, ms | allocated without, MB | with, MB | idle analyzer, ms | all analyzers, ms | idle analyzer, MB | all analyzers, MB |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (ScaleMeasurement row in rows)
        {
            text.Append($"| {Whole(row.Observers)} | {Kilobytes(row.SourceBytes)} | {Kilobytes(row.GeneratedBytes)} | {Whole(row.GeneratedFiles)} | {Number(row.PlainBuild.Milliseconds)} | {Against(row.Build, row.PlainBuild)} | {Megabytes(row.PlainBuild.Bytes)} | {Megabytes(row.Build.Bytes)} | {Number(row.IdleAnalysis.Milliseconds)} | {Against(row.Analysis, row.IdleAnalysis)} | {Megabytes(row.IdleAnalysis.Bytes)} | {Megabytes(row.Analysis.Bytes)} |\n");
        }

        text.Append("\n| linear fit | fixed | each observer | R² | of the largest, to the one before, for each observer |\n|---|---:|---:|---:|---:|\n");
        Fit(text, rows, "first run, ms", static row => row.Cold.Milliseconds);
        Fit(text, rows, "after an edit, ms", static row => row.Edit.Milliseconds);
        Fit(text, rows, "after an edit in an editor, ms", static row => row.EditorEdit.Milliseconds);
        Fit(text, rows, "after an edit, idle pipeline, ms", static row => row.IdleEdit.Milliseconds);
        Fit(text, rows, "allocated after an edit, KB", static row => row.Edit.Bytes / 1024.0);
        Fit(text, rows, "generated text, bytes", static row => row.GeneratedBytes);
        Fit(text, rows, "compile without the generator, ms", static row => row.PlainBuild.Milliseconds);
        Fit(text, rows, "compile with the generator, ms", static row => row.Build.Milliseconds);
        Targets(text, rows);
        return text.ToString();
    }

    /// <summary>One table for all other libraries, each before ours in the same run.</summary>
    public static string Write(IEnumerable<PeerReport> reports)
    {
        var text = new StringBuilder();
        text.Append("| generator | observers | first run, ms | KB | after an edit, ms | KB | in an editor, ms | KB | a declaration, ms | KB | in an editor, ms | KB | generated, KB | compile, ms | MB |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (PeerMeasurement row in reports.SelectMany(static report => report.Rows))
        {
            string edits = string.Join(" | ", new[] { row.Cold, row.Edit, row.EditorEdit, row.MemberEdit, row.EditorMemberEdit }.Select(static cost => $"{Number(cost.Milliseconds)} | {Kilobytes(cost.Bytes)}"));
            text.Append($"| {row.Library} | {Whole(row.Observers)} | {edits} | {Kilobytes(row.GeneratedBytes)} | {Number(row.Build.Milliseconds)} | {Megabytes(row.Build.Bytes)} |\n");
        }

        foreach (PeerReport report in reports)
        {
            text.Append($"\n{report.Run}\n");
        }

        return text.ToString();
    }

    private static void Targets(StringBuilder text, IReadOnlyList<ScaleMeasurement> rows)
    {
        ScaleMeasurement? row = rows.FirstOrDefault(static row => row.Observers == TargetObservers);
        if (row is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n| target with {TargetObservers:#,##0} observers | limit | measured | |\n|---|---:|---:|---|\n");
            Target(text, "after an unrelated edit, to the idle pipeline, all outputs", EditTarget, Ratio(row.Edit, row.IdleEdit));
            Target(text, "after an unrelated edit, to the idle pipeline, as in an editor", EditTarget, Ratio(row.EditorEdit, row.IdleEdit));
            Target(text, "after an unrelated edit of a declaration, to the idle pipeline, as in an editor", EditTarget, Ratio(row.MemberEdit, row.IdleMemberEdit));
            Target(text, "compiling, to the same without the generator", BuildTarget, Ratio(row.Build, row.PlainBuild));
        }
    }

    private static void Target(StringBuilder text, string name, double limit, double measured) =>
        text.Append(CultureInfo.InvariantCulture, $"| {name} | {limit:0.00} | {measured:0.00} | {(measured <= limit ? "met" : "missed")} |\n");

    private static void Fit(StringBuilder text, IReadOnlyList<ScaleMeasurement> rows, string name, Func<ScaleMeasurement, double> value)
    {
        LinearFit fit = LinearFit.Through([.. rows.Select(row => ((double)row.Observers, value(row)))]);
        text.Append(CultureInfo.InvariantCulture, $"| {name} | {fit.Fixed:#,##0.0} | {fit.PerObserver:#,##0.000} | {fit.Determination:0.0000} | {value(rows[^1]) / rows[^1].Observers / (value(rows[^2]) / rows[^2].Observers):0.00} |\n");
    }

    private static double Ratio(Cost cost, Cost limit) => cost.Milliseconds / limit.Milliseconds;

    private static string Against(Cost cost, Cost limit) => string.Create(CultureInfo.InvariantCulture, $"{Number(cost.Milliseconds)} ({Ratio(cost, limit):0.00})");

    private static string Number(double value) => value.ToString(value switch { < 10 => "0.00", < 100 => "0.0", _ => "#,##0" }, CultureInfo.InvariantCulture);

    private static string Whole(long value) => value.ToString("#,##0", CultureInfo.InvariantCulture);

    private static string Kilobytes(long bytes) => Number(bytes / 1024.0);

    private static string Megabytes(long bytes) => Number(bytes / 1048576.0);
}
