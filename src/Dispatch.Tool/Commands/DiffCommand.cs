using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.EventFlow.Locking;
using Dispatch.Flow.Changes;
using Dispatch.Flow.Json;

namespace Dispatch.Tool.Commands;

/// <summary><c>dispatch flow diff OLD [NEW]</c>.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("OLD") { Description = "A lock file, or a JSON file that 'flow graph' wrote." };
        var after = new Argument<string?>("NEW") { Description = "The same; default: the code as it is.", Arity = ArgumentArity.ZeroOrOne };
        var source = new SourceOptions();
        Command command = source.AddTo(new Command("diff", "What changed in the flow, a line for each edge. Exit code 1 if anything did.") { before, after });
        CommandAction.Set(command, terminal, async (result, cancellationToken) =>
        {
            LockFile old = await ReadAsync(result.GetValue(before)!, cancellationToken);
            LockFile now = result.GetValue(after) is { } file
                ? await ReadAsync(file, cancellationToken)
                : FlowLock.From(await source.LoadAsync(result, terminal, cancellationToken));
            IReadOnlyList<LockChange> changes = LockDiff.Between(old, now);
            foreach (LockChange change in changes)
            {
                await terminal.Out.WriteLineAsync(change.ToString());
            }

            return changes.Count == 0 ? ExitCodes.Success : ExitCodes.Finding;
        });
        return command;
    }

    /// <summary>A lock file, or the lock file of a JSON document.</summary>
    public static async Task<LockFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        string text = await File.ReadAllTextAsync(path, cancellationToken);
        if (text.TrimStart().StartsWith('{'))
        {
            try
            {
                return FlowLock.From(FlowJson.Read(text));
            }
            catch (InvalidDataException exception)
            {
                throw new ToolException(ExitCodes.NotLoaded, $"{path}: {exception.Message}");
            }
        }

        LockFile file = LockParser.Parse(text, out IReadOnlyList<(int Line, string Problem)> problems);
        return problems.Count == 0 ? file : throw new ToolException(ExitCodes.NotLoaded, $"{path}:{problems[0].Line + 1}: {problems[0].Problem}");
    }
}
