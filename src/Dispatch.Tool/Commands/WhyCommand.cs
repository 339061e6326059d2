using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using Dispatch.Flow.Model;
using Dispatch.Flow.Queries;
using Dispatch.Flow.Text;

namespace Dispatch.Tool.Commands;

/// <summary><c>dispatch flow why A B</c>.</summary>
internal static class WhyCommand
{
    public static Command Create(Terminal terminal)
    {
        var from = new Argument<string>("A") { Description = "The event that is published." };
        var to = new Argument<string>("B") { Description = "The event that it leads to." };
        var source = new SourceOptions();
        Command command = source.AddTo(new Command("why", "How a publish of A leads to a publish of B: the shortest way, with the calls and conditions on it. Exit code 1 if it does not.") { from, to });
        CommandAction.Set(command, terminal, async (result, cancellationToken) =>
        {
            var index = new FlowIndex(await source.LoadAsync(result, terminal, cancellationToken));
            FlowEvent start = Naming.Event(index, result.GetValue(from)!);
            FlowEvent end = Naming.Event(index, result.GetValue(to)!);
            if (FlowPaths.Shortest(index, start.Id, end.Id) is not { } path)
            {
                await terminal.Out.WriteLineAsync($"A publish of {start.Name} does not lead to a publish of {end.Name}.");
                return ExitCodes.Finding;
            }

            Write(terminal.Out, index, path);
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Write(TextWriter output, FlowIndex index, IReadOnlyList<FlowHop> path)
    {
        foreach (FlowHop hop in path)
        {
            FlowHandler handler = index.Handlers[hop.Edge.From];
            output.WriteLine($"{index.Events[hop.Event].Name}");
            output.WriteLine($"  runs {FlowWords.Handler(handler)}");
            foreach (string line in FlowWords.Publish(index, hop.Edge))
            {
                output.WriteLine("  " + line);
            }
        }

        output.WriteLine(index.Events[path[^1].Edge.To].Name);
    }
}
