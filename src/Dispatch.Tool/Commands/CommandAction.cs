using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Tool.Commands;

/// <summary>What a command does, with the ends that are told to the user.</summary>
internal static class CommandAction
{
    public static void Set(Command command, Terminal terminal, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction(async (result, cancellationToken) =>
        {
            try
            {
                return await action(result, cancellationToken);
            }
            catch (ToolException exception)
            {
                await terminal.Error.WriteLineAsync(exception.Message);
                return exception.ExitCode;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                await terminal.Error.WriteLineAsync(exception.Message);
                return ExitCodes.NotLoaded;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Never the exit code of an answer: a script would take it for one.
                await terminal.Error.WriteLineAsync("A defect of this tool, please report it: " + exception);
                return ExitCodes.Defect;
            }
        });
}
