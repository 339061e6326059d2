using System.Linq;
using Dispatch.Flow.Model;
using Dispatch.Flow.Text;
using Spectre.Console;

namespace Dispatch.Tool.Commands;

/// <summary>The summary for a person at a terminal; what is piped gets <see cref="SummaryWriter"/>.</summary>
internal static class SummaryTables
{
    public static void Write(IAnsiConsole console, FlowDocument document)
    {
        var index = new FlowIndex(document);
        console.MarkupLineInterpolated($"[bold]{document.Name}[/]  {SummaryWriter.Counts(document)}");
        if (document.Cycles.Count > 0)
        {
            Table cycles = new Table().Border(TableBorder.Rounded).Title("Cycles").AddColumns("#", "Class", "Turn");
            for (int i = 0; i < document.Cycles.Count; i++)
            {
                FlowCycle cycle = document.Cycles[i];
                cycles.AddRow(new Text($"{i + 1}"), new Text(cycle.Accepted is null ? cycle.Class : "accepted", ColorOf(cycle)), new Text(string.Join(" → ", cycle.Witness) + (cycle.Accepted is null ? "" : $" ({cycle.Accepted})")));
            }

            console.Write(cycles);
        }

        Table events = new Table().Border(TableBorder.Rounded).Title("Events").AddColumns("Event", "Handlers", "Published in", "Calls for one publish", "Leads to");
        foreach (FlowEvent item in document.Events.Where(static item => !item.Abstract))
        {
            events.AddRow(
                new Text(item.Name, item.Kind == "command" ? Color.Aqua : Style.Plain),
                new Text($"{SummaryWriter.Handlers(index, item)}"),
                new Text($"{document.Sites.Count(site => site.Event == item.Id)}"),
                new Text(item.MustCalls is { } calls ? $"{calls}" : "∞", item.MustCalls is null or > 20 ? Color.Yellow : Style.Plain),
                new Text(string.Join(", ", SummaryWriter.Next(index, item))));
        }

        console.Write(events);
    }

    private static Style ColorOf(FlowCycle cycle) => cycle switch
    {
        { Accepted: not null } => Color.Green,
        { Class: "unconditional" } => Color.Red,
        { Class: "conditional" or "feedback" } => Color.Yellow,
        _ => Style.Plain,
    };
}
