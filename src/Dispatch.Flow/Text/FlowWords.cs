using System.Collections.Generic;
using System.Linq;
using Dispatch.Flow.Model;

namespace Dispatch.Flow.Text;

/// <summary>Parts of a document in words, for a terminal.</summary>
internal static class FlowWords
{
    /// <summary><c>1 handler</c>, <c>2 handlers</c>.</summary>
    public static string Count(int number, string one, string? many = null) => $"{number} {(number == 1 ? one : many ?? one + "s")}";

    public static string Place(FlowLocation? location) => location is null ? "" : $"({location})";

    public static string Handler(FlowHandler handler) => $"{handler.FullName} {Place(handler.Location)}".TrimEnd();

    public static string Manner(string certainty, string mode, bool many)
    {
        string often = certainty switch { "must" => "always", "may" => "sometimes", _ => "perhaps" };
        return often + (mode == "sync" ? "" : ", " + mode) + (many ? ", many times" : "");
    }

    /// <summary>A line for each call on the way to the publish, then its manner.</summary>
    public static IEnumerable<string> Publish(FlowIndex index, FlowEdge edge)
    {
        foreach (FlowStep step in edge.Path.SkipLast(1))
        {
            yield return $"calls {step.Text} {Place(step.Location)}".TrimEnd();
        }

        string publishes = $"publishes {index.Events[edge.To].Name}, {Manner(edge.Certainty, edge.Mode, edge.Many)} {Place(edge.Path.LastOrDefault()?.Location)}";
        yield return publishes.TrimEnd();
        if (edge.Guards.Count > 0)
        {
            yield return "  if " + string.Join(" and ", edge.Guards);
        }

        if (edge.Breaker is not null)
        {
            yield return "  which ends by itself: " + edge.Breaker;
        }
    }
}
