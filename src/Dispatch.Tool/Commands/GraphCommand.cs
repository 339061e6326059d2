using System.CommandLine;
using System.IO;
using System.Linq;
using Dispatch.Flow.Json;
using Dispatch.Flow.Model;
using Dispatch.Flow.Page;
using Dispatch.Flow.Queries;
using Dispatch.Flow.Text;

namespace Dispatch.Tool.Commands;

/// <summary><c>dispatch flow graph</c>.</summary>
internal static class GraphCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = new Option<string>("--format", "-f") { Description = "text, json, mermaid, dot or html.", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "mermaid", "dot", "html");
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; default: the terminal." };
        var root = new Option<string?>("--root") { Description = "Only what happens if this event is published." };
        var depth = new Option<int>("--depth") { Description = "With --root: the number of hops.", DefaultValueFactory = static _ => 3 };
        var cycle = new Option<int?>("--cycle") { Description = "Only this cycle, by its number from 1." };
        var module = new Option<bool>("--module") { Description = "With mermaid: the flow between modules." };
        var all = new Option<bool>("--all") { Description = "With mermaid and dot: also events that lead nowhere." };
        var source = new SourceOptions();
        Command command = source.AddTo(new Command("graph", "Writes the graph, or a part of it.") { format, output, root, depth, cycle, module, all });
        CommandAction.Set(command, terminal, async (result, cancellationToken) =>
        {
            if (result.GetValue(depth) < 1)
            {
                throw new ToolException(ExitCodes.Usage, "--depth is a number of hops, from 1.");
            }

            FlowDocument document = await source.LoadAsync(result, terminal, cancellationToken);
            FlowDocument slice = Slice(document, result.GetValue(root), result.GetValue(depth), result.GetValue(cycle));
            bool isWhole = ReferenceEquals(slice, document);
            FlowDocument drawn = isWhole && !result.GetValue(all) ? FlowSlices.Connected(document) : slice;
            if (result.GetValue(format) == "text" && result.GetValue(output) is null && terminal.Display.Profile.Out.IsTerminal)
            {
                SummaryTables.Write(terminal.Display, slice);
                return ExitCodes.Success;
            }

            if (result.GetValue(module) && document.Events.Select(static item => item.Module).Concat(document.Handlers.Select(static handler => handler.Module)).Distinct().Count() < 2)
            {
                await terminal.Error.WriteLineAsync("There is one module: nothing flows between modules.");
            }

            string text = result.GetValue(format) switch
            {
                "json" => FlowJson.Write(slice),
                "html" => HtmlPage.Write(slice),
                "dot" => DotWriter.Write(drawn),
                "mermaid" when result.GetValue(module) => MermaidWriter.WriteModules(document),
                "mermaid" => MermaidWriter.Write(drawn),
                _ => SummaryWriter.Write(slice),
            };
            if (result.GetValue(output) is { } file)
            {
                await File.WriteAllTextAsync(file, text, cancellationToken);
                await terminal.Error.WriteLineAsync("Wrote " + Path.GetFullPath(file));
            }
            else
            {
                await terminal.Out.WriteAsync(text);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static FlowDocument Slice(FlowDocument document, string? root, int depth, int? cycle)
    {
        if (cycle is { } number)
        {
            return document.Cycles.ElementAtOrDefault(number - 1) is { } chosen
                ? FlowSlices.Of(document, chosen)
                : throw new ToolException(ExitCodes.Usage, $"There is no cycle {number}: {FlowWords.Count(document.Cycles.Count, "cycle")}, numbered from 1 as 'flow graph' lists them.");
        }

        var index = new FlowIndex(document);
        return root is null ? document : FlowSlices.From(index, Naming.Event(index, root).Id, depth);
    }
}
