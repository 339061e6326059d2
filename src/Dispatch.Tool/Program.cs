using System;
using System.CommandLine;
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
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
            {
                terminal.Error.WriteLine(error.Message);
            }

            return ExitCodes.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error });
    }
}
