using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.EventFlow.Locking;
using Dispatch.Flow.Changes;
using Dispatch.Flow.Model;
using Dispatch.Flow.Text;

namespace Dispatch.Tool.Commands;

/// <summary><c>dispatch flow lock</c>.</summary>
internal static class LockCommand
{
    public static Command Create(Terminal terminal)
    {
        var output = new Option<string?>("--output", "-o") { Description = "The file; default: eventflow.lock beside what is analysed." };
        var check = new Option<bool>("--check") { Description = "Write nothing; exit code 1, with the difference, if the file is not up to date." };
        var accept = new Option<int[]>("--accept") { Description = "Accept this cycle, by its number in 'flow graph', from 1.", AllowMultipleArgumentsPerToken = true };
        var reason = new Option<string?>("--reason") { Description = "Why; goes with --accept." };
        var source = new SourceOptions();
        Command command = source.AddTo(new Command("lock", "Writes eventflow.lock. Reasons of accepted cycles are kept as long as the cycle is there.") { output, check, accept, reason });
        CommandAction.Set(command, terminal, async (result, cancellationToken) =>
        {
            int[] accepted = result.GetValue(accept) ?? [];
            if (accepted.Length > 0 && string.IsNullOrWhiteSpace(result.GetValue(reason)))
            {
                throw new ToolException(ExitCodes.Usage, "A cycle is accepted with a --reason: the next reader will ask for it.");
            }

            string file = result.GetValue(output) ?? Path.Combine(source.Folder(result), LockFile.FileName);
            FlowDocument document = await source.LoadAsync(result, terminal, cancellationToken);
            LockFile? before = File.Exists(file) ? await DiffCommand.ReadAsync(file, cancellationToken) : null;
            LockFile after = Make(document, before, accepted, result.GetValue(reason));
            return result.GetValue(check) ? Check(terminal, file, before, after) : await WriteAsync(terminal, file, before, after, cancellationToken);
        });
        return command;
    }

    private static LockFile Make(FlowDocument document, LockFile? before, int[] accepted, string? reason)
    {
        LockFile after = FlowLock.Update(document, before);
        foreach (int number in accepted)
        {
            FlowCycle cycle = document.Cycles.ElementAtOrDefault(number - 1)
                ?? throw new ToolException(ExitCodes.Usage, $"There is no cycle {number}: {FlowWords.Count(document.Cycles.Count, "cycle")}, numbered from 1 as 'flow graph' lists them.");
            after.AcceptCycle(cycle.Events, reason!);
        }

        return after;
    }

    private static int Check(Terminal terminal, string file, LockFile? before, LockFile after)
    {
        IReadOnlyList<LockChange> changes = LockDiff.Between(before ?? new LockFile(), after, withCycles: true);
        foreach (LockChange change in changes)
        {
            terminal.Out.WriteLine(change.ToString());
        }

        if (before is not null && changes.Count == 0)
        {
            terminal.Error.WriteLine($"{file} is up to date.");
            return ExitCodes.Success;
        }

        terminal.Error.WriteLine(before is null ? $"{file} is not there." : $"{file} is not up to date: review the lines above and run 'dotnet dispatch flow lock'.");
        return ExitCodes.Finding;
    }

    private static async Task<int> WriteAsync(Terminal terminal, string file, LockFile? before, LockFile after, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(file, after.ToText(), cancellationToken);
        int changes = before is null ? after.Entries.Count() : LockDiff.Between(before, after, withCycles: true).Count;
        await terminal.Error.WriteLineAsync($"Wrote {Path.GetFullPath(file)}: {after.Entries.Count()} lines, {changes} changed.");
        return ExitCodes.Success;
    }
}
