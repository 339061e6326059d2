using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Tool.Commands;

namespace Dispatch.Tool;

/// <summary>The command <c>dispatch</c>.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => Run(args, new Terminal(Console.Out, Console.Error));

    /// <summary>Runs the command with its output anywhere, for tests.</summary>
    public static async Task<int> Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Dispatch: events that are as fast as calls, and whose flow can be seen.") { FlowCommand.Create(terminal) };
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
            {
                terminal.Error.WriteLine(error.Message);
            }

            Command command = parsed.CommandResult.Command;
            terminal.Error.WriteLine($"'{string.Join(' ', CommandNames(parsed.CommandResult))} --help' tells what there is{(command.Subcommands.Count > 0 ? ": " + string.Join(", ", command.Subcommands.Select(static sub => sub.Name)) : "")}.");

            return ExitCodes.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error });
    }

    // As it is typed: the first name is that of the command of the package.
    private static IEnumerable<string> CommandNames(CommandResult result)
    {
        var names = new List<string>();
        for (CommandResult? current = result; current?.Command is not (null or RootCommand); current = current.Parent as CommandResult)
        {
            names.Insert(0, current.Command.Name);
        }

        return names.Prepend("dotnet dispatch");
    }
}
