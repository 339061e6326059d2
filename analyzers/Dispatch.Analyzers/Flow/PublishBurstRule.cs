using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Flow;

/// <summary>DSP1102: several fine-grained events about one subject where one would do.</summary>
internal static class PublishBurstRule
{
    public static void Check(PublishSites sites)
    {
        int least = sites.Options.Number(FlowOptions.BurstEvents, 3);
        if (least < 2 || sites.Calls.Count < least)
        {
            return;
        }

        foreach (IGrouping<IOperation, PublishCall> path in sites.Calls.Where(static call => call.Kind is PublishKind.Publish or PublishKind.Defer).GroupBy(static call => Places.RegionOf(call.Invocation)))
        {
            List<PublishCall> burst = OfOneSubject([.. path], least, out string subject);
            if (burst.Count >= least)
            {
                sites.Report(
                    LocalFlowRules.PublishBurst,
                    burst[0],
                    burst.Count >= sites.Options.Number(FlowOptions.BurstWarning, 4) ? DiagnosticSeverity.Warning : null,
                    burst.Skip(1).Select(static call => call.Invocation.Syntax.GetLocation()),
                    arguments: [burst.Count, subject, string.Join(", ", burst.Select(static call => Names.Of(call.MessageType)))]);
            }
        }
    }

    /// <summary>The largest group of different events that have a subject in common.</summary>
    private static List<PublishCall> OfOneSubject(List<PublishCall> path, int least, out string subject)
    {
        var bySubject = new Dictionary<string, List<PublishCall>>();
        foreach (PublishCall call in path)
        {
            foreach (string key in Subjects.Of(call.Message))
            {
                if (!bySubject.TryGetValue(key, out List<PublishCall>? calls))
                {
                    bySubject.Add(key, calls = []);
                }

                // Two ends of one thing (Saving, Saved) and the same event for two participants count once.
                if (!calls.Any(other => EventNames.Stem(other.MessageType.Name) == EventNames.Stem(call.MessageType.Name)))
                {
                    calls.Add(call);
                }
            }
        }

        // The longest path says most: 'order.Id' rather than 'order'.
        KeyValuePair<string, List<PublishCall>> largest = bySubject
            .Where(pair => pair.Value.Count >= least)
            .OrderByDescending(static pair => pair.Value.Count)
            .ThenByDescending(static pair => pair.Key.Length)
            .ThenBy(static pair => pair.Key, System.StringComparer.Ordinal)
            .FirstOrDefault();
        subject = largest.Key ?? "";
        return largest.Value ?? [];
    }
}
