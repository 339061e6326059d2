using System.Collections.Generic;
using System.Linq;
using Dispatch.EventFlow.Locking;
using Dispatch.Flow.Model;

namespace Dispatch.Flow.Changes;

/// <summary>The document as a lock file.</summary>
internal static class FlowLock
{
    /// <summary>Every edge of the document; cycles that the document says are accepted.</summary>
    public static LockFile From(FlowDocument document)
    {
        var file = new LockFile();
        Dictionary<string, FlowHandler> handlers = document.Handlers.ToDictionary(static handler => handler.Id);
        foreach (FlowHandler handler in document.Handlers)
        {
            file.AddHandles(handler.Event, handler.FullName, handler.Mode);
        }

        foreach (FlowEdge edge in document.Edges.Where(edge => handlers.ContainsKey(edge.From) && edge.Certainty != "speculative"))
        {
            FlowHandler handler = handlers[edge.From];
            file.AddPublishes(edge.Trigger ?? handler.Event, handler.FullName, edge.To, edge.Certainty, edge.Mode, edge.Many);
        }

        foreach (FlowCycle cycle in document.Cycles.Where(static cycle => cycle.Accepted is not null))
        {
            file.AcceptCycle(cycle.Events, cycle.Accepted!);
        }

        return file;
    }

    /// <summary>As <see cref="From"/>, with the reasons that were given for cycles that are still there.</summary>
    public static LockFile Update(FlowDocument document, LockFile? before)
    {
        LockFile after = From(document);
        foreach (FlowCycle cycle in document.Cycles.Where(static cycle => cycle.Accepted is null))
        {
            if (before?.ReasonFor(cycle.Events) is { } kept)
            {
                after.AcceptCycle(cycle.Events, kept);
            }
        }

        return after;
    }
}
