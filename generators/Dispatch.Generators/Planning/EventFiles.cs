using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>
/// A file for each event, which is easiest to find and to read. Where there are many, several share one: the compiler merges the
/// parts of a class, and a thousand parts cost it a tenth of all that it does for the events.
/// </summary>
internal static class EventFiles
{
    private const int MaxFiles = 64;
    private const int EventsPerFile = 32;

    public static EquatableArray<EventFilePlan> Plan(PlanHeader header, string hint, List<EventPlan> events) => events.Count <= MaxFiles
        ? events.Select(planned => new EventFilePlan(header, planned.Hint, new[] { planned }.ToEquatableArray())).ToEquatableArray()
        : events.Select(static (planned, index) => (planned, index)).GroupBy(static pair => pair.index / EventsPerFile).Select(file => new EventFilePlan(
            header,
            $"{hint}.Events.{(file.Key + 1).ToString(CultureInfo.InvariantCulture)}",
            file.Select(static pair => pair.planned).ToEquatableArray())).ToEquatableArray();
}
