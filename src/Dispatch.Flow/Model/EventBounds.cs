using System.Linq;
using Dispatch.EventFlow.Cycles;

namespace Dispatch.Flow.Model;

/// <summary>What one publish surely causes, over all graphs of a document.</summary>
internal static class EventBounds
{
    // A number of calls beyond this says the same to a reader.
    private const int Most = 1_000_000;

    /// <summary>Fills <see cref="FlowEvent.MustCalls"/> and <see cref="FlowEvent.MustDepth"/> where no certain cycle follows.</summary>
    public static FlowDocument Fill(FlowDocument document)
    {
        var index = new FlowIndex(document);
        FlowBounds bounds = FlowBounds.Compute(
            [.. document.Events.Select(static item => item.Id)],
            id => index.HandledBy[id].Count(static handles => handles.Certainty == "must"),
            id => index.From(id).Where(static edge => edge.Certainty == "must").Select(static edge => edge.To));
        return document with
        {
            Events = [.. document.Events.Select(item => bounds.IsEndless(item.Id) ? item : item with
            {
                MustCalls = (int)System.Math.Min(bounds.RunsOf(item.Id), Most),
                MustDepth = bounds.DeepestFrom(item.Id).Count - 1,
            })],
        };
    }
}
