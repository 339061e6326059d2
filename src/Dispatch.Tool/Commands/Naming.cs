using System.Collections.Generic;
using System.Linq;
using Dispatch.Flow.Model;
using Dispatch.Flow.Text;

namespace Dispatch.Tool.Commands;

/// <summary>Events by the names that a user types.</summary>
internal static class Naming
{
    /// <exception cref="ToolException">The name means nothing or several events.</exception>
    public static FlowEvent Event(FlowIndex index, string name)
    {
        IReadOnlyList<FlowEvent> found = index.Find(name);
        if (found.Count == 1)
        {
            return found[0];
        }

        if (found.Count > 1)
        {
            throw new ToolException(ExitCodes.Usage, $"'{name}' means several events; write one of:\n  {string.Join("\n  ", found.Select(static item => item.FullName))}");
        }

        IReadOnlyList<string> like = Names.Like(index.Document.Events.Select(static item => item.Name), name[(name.LastIndexOf('.') + 1)..], 5);
        string hint = like.Count == 0 ? $" There {(index.Document.Events.Count == 1 ? "is" : "are")} {FlowWords.Count(index.Document.Events.Count, "event")}; 'dispatch flow graph' lists them." : $" Like it: {string.Join(", ", like)}.";
        throw new ToolException(ExitCodes.Usage, $"No event is named '{name}'.{hint}");
    }
}
