using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using Dispatch.Flow.Model;
using Dispatch.Flow.Text;

namespace Dispatch.Tool.Commands;

/// <summary><c>dispatch flow who publishes X</c>, <c>who handles X</c>, <c>who X</c>.</summary>
internal static class WhoCommand
{
    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("X") { Description = "[publishes|handles] and the event.", Arity = new ArgumentArity(1, 2) };
        var source = new SourceOptions();
        Command command = source.AddTo(new Command("who", "Who publishes and who handles an event: 'who publishes X', 'who handles X', or 'who X' for both. Exit code 1 if nobody does.") { words });
        CommandAction.Set(command, terminal, async (result, cancellationToken) =>
        {
            string[] asked = result.GetValue(words)!;
            string verb = asked.Length == 2 ? asked[0] : "";
            if (verb is not ("" or "publishes" or "handles"))
            {
                throw new ToolException(ExitCodes.Usage, $"'{verb}' is not 'publishes' or 'handles'.");
            }

            if (verb.Length == 0 && asked[0] is "publishes" or "handles")
            {
                throw new ToolException(ExitCodes.Usage, $"'who {asked[0]}' needs the name of an event.");
            }

            var index = new FlowIndex(await source.LoadAsync(result, terminal, cancellationToken));
            FlowEvent item = Naming.Event(index, asked[^1]);
            int found = (verb == "handles" ? 0 : Publishers(terminal.Out, index, item)) + (verb == "publishes" ? 0 : Handlers(terminal.Out, index, item));
            return found > 0 ? ExitCodes.Success : ExitCodes.Finding;
        });
        return command;
    }

    private static int Publishers(TextWriter output, FlowIndex index, FlowEvent item)
    {
        FlowSite[] sites = [.. index.Document.Sites.Where(site => site.Event == item.Id)];
        FlowEdge[] edges = [.. index.PublishersOf[item.Id]];
        FlowRoot[] roots = [.. index.Document.Roots.Where(root => root.Publishes.Contains(item.Id))];
        output.WriteLine($"{item.Name} is published in {FlowWords.Count(sites.Length, "place")}:");
        foreach (FlowSite site in sites)
        {
            output.WriteLine($"  {site.Method}: {FlowWords.Manner(site.Certainty, site.Mode, site.Many)} {FlowWords.Place(site.Location)}");
        }

        output.WriteLine($"and reached by {FlowWords.Count(edges.Length, "handler")} and {FlowWords.Count(roots.Length, "other start")}:");
        foreach (FlowEdge edge in edges)
        {
            output.WriteLine($"  {FlowWords.Handler(index.Handlers[edge.From])} on {index.Events[edge.Trigger ?? index.Handlers[edge.From].Event].Name}");
        }

        foreach (FlowRoot root in roots)
        {
            output.WriteLine($"  {root.Name} {FlowWords.Place(root.Location)}");
        }

        return sites.Length + edges.Length + roots.Length;
    }

    private static int Handlers(TextWriter output, FlowIndex index, FlowEvent item)
    {
        FlowHandles[] all = [.. index.HandledBy[item.Id]];
        output.WriteLine($"{item.Name} is handled by {all.Length}:");
        foreach (FlowHandles handles in all)
        {
            FlowHandler handler = index.Handlers[handles.Handler];
            string declared = string.Equals(handler.Event, item.Id, StringComparison.Ordinal) ? "" : $", as {index.Events[handler.Event].Name}";
            output.WriteLine($"  {FlowWords.Handler(handler)}{(handles.Mode == "sync" ? "" : ", " + handles.Mode)}{declared}");
        }

        return all.Length;
    }
}
