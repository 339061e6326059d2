using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Dispatch.Properties.Programs;

/// <summary>One random program.</summary>
/// <param name="Space">Its namespace.</param>
/// <param name="Source">The code.</param>
/// <param name="DispatcherAttributes">Attributes that it wants on the dispatcher.</param>
internal sealed record ProgramSpec(string Space, string Source, IReadOnlyList<string> DispatcherAttributes)
{
    public static ProgramSpec Write(Random random, string space, bool withSubscriptions)
    {
        List<EventSpec> events = new EventWriter(random, space).Write();
        events = events.DistinctBy(static e => e.Name).ToList();
        var filters = new FilterWriter(random, space);
        events = filters.Surround(events);
        List<ObserverSpec> observers = new ObserverWriter(random, space, events, filters).Write();
        observers.AddRange(new GenericObserverWriter(space, events).Write());
        List<string> around = filters.AroundDispatcher(events);
        var code = new StringBuilder();
        code.AppendLine("#nullable enable").AppendLine("using System.Threading;").AppendLine("using System.Threading.Tasks;")
            .AppendLine("using Dispatch;").AppendLine("using Dispatch.Properties.Recording;").AppendLine().AppendLine($"namespace {space};").AppendLine();
        foreach (EventSpec e in events.Where(static e => e.Declaration is not null))
        {
            code.AppendLine(e.Declaration);
        }

        code.AppendLine("public sealed class Dependency;");
        foreach (ObserverSpec observer in observers)
        {
            code.AppendLine().Append(observer.Declaration);
        }

        foreach (FilterSpec filter in filters.Filters)
        {
            code.AppendLine().Append(filter.Declaration);
        }

        code.AppendLine().AppendLine("public static class Program").AppendLine("{").AppendLine("    public static Publication[] Publications() =>").AppendLine("    [");
        foreach (string line in new PublicationWriter(random, events, observers, withSubscriptions ? new SubscriptionWriter(random, events) : null).Write())
        {
            code.Append("        ").AppendLine(line);
        }

        code.AppendLine("    ];").AppendLine("}");
        List<string> policies = events.Where(e => e.Declaration is not null && random.Next(8) == 0)
            .Select(e => Policies.Attribute(random, $"OnError<{e.Name}>")).ToList();
        return new ProgramSpec(space, code.ToString(), [.. policies, .. around]);
    }
}
