using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Dispatch.Tool.Checking;
using Microsoft.CodeAnalysis;

namespace Dispatch.Tool.Commands;

/// <summary><c>dispatch flow check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var severity = new Option<string>("--severity") { Description = "The lowest to show: hidden, info, warning or error.", DefaultValueFactory = static _ => "info" };
        severity.AcceptOnlyFromAmong("hidden", "info", "warning", "error");
        var source = new SourceOptions();
        Command command = source.AddTo(new Command("check", "What the flow rules (DSP1001 on) report over all projects at once. Exit code 1 if there is a warning.") { severity });
        CommandAction.Set(command, terminal, async (result, cancellationToken) =>
        {
            var lowest = Enum.Parse<DiagnosticSeverity>(result.GetValue(severity)!, ignoreCase: true);
            IReadOnlyList<Diagnostic> found = await source.RunAsync(result, terminal, (program, progress) =>
            {
                progress.Step($"Checking {program.Compilation.SyntaxTrees.Length} files");
                return RuleRun.RunAsync(program, cancellationToken);
            }, cancellationToken);
            string folder = source.Folder(result);
            foreach (Diagnostic diagnostic in found.Where(diagnostic => diagnostic.Severity >= lowest))
            {
                await terminal.Out.WriteLineAsync(Line(diagnostic, folder));
            }

            await terminal.Error.WriteLineAsync(string.Join(", ", found.GroupBy(static diagnostic => diagnostic.Severity).OrderByDescending(static group => group.Key).Select(static group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}").DefaultIfEmpty("nothing to report")));
            return found.Any(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning) ? ExitCodes.Finding : ExitCodes.Success;
        });
        return command;
    }

    // The form that editors and build servers know.
    private static string Line(Diagnostic diagnostic, string folder)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string file = Path.IsPathRooted(place.Path) ? Path.GetRelativePath(folder, place.Path).Replace('\\', '/') : place.Path;
        return $"{file}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage()}";
    }
}
