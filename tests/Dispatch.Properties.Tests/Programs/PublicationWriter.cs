using System;
using System.Collections.Generic;
using System.Linq;

namespace Dispatch.Properties.Programs;

/// <summary>Invents publishes through every entry point.</summary>
internal sealed class PublicationWriter(Random random, IReadOnlyList<EventSpec> events, IReadOnlyList<ObserverSpec> observers, SubscriptionWriter? subscriptions)
{
    public List<string> Write()
    {
        var lines = new List<string>();
        foreach (EventSpec made in events.Where(static e => e.Make is not null))
        {
            List<EventSpec> statics = made.SelfAndBases.ToList();
            for (int i = 0; i < 6; i++)
            {
                EventSpec seenAs = random.Next(3) == 0 ? statics[random.Next(statics.Count)] : made;
                lines.Add(One(made, seenAs, random.Next(3)));
            }
        }

        return lines;
    }

    private string One(EventSpec made, EventSpec seenAs, int value)
    {
        string type = random.Next(8) == 0 ? "object" : seenAs.Name;
        int entry = random.Next(subscriptions is null ? 11 : 14);

        // The overload of an event with asynchronous observers is an error on purpose, and is tested elsewhere.
        if (entry is 0 or 1 && type != "object" && IsAsync(seenAs))
        {
            entry = 2;
        }

        string call = entry switch
        {
            0 => "d.Publish(e)",
            1 => "d.Publish(in e)",
            2 => "d.PublishAsync(e, token)",
            3 => $"d.Publish<{type}>(in e)",
            4 => $"d.PublishAsync<{type}>(e, token)",
            5 => "d.Publish((object)e)",
            6 => "d.PublishAsync((object)e, token)",
            7 => "((IPublisher)d).Publish(in e)",
            8 => "((IPublisher)d).PublishAsync(e, token)",
            9 => $"d.For<{type}>().Publish(in e)",
            10 => $"d.ForAsync<{type}>().PublishAsync(e, token)",
            11 => $"d.Publish<int, {type}>(1, in e)",
            12 => $"d.PublishAsync<int, {type}>(1, e, token)",
            _ => $"((IKeyedPublisher)d).PublishAsync<int, {type}>(1, e, token)",
        };
        bool isAsync = call.Contains("PublishAsync", StringComparison.Ordinal);
        bool isTokenPassed = isAsync && random.Next(4) != 0;
        bool isCancelledBefore = isTokenPassed && random.Next(10) == 0;
        string body = isAsync ? $"return {call};" : $"{call}; return default;";
        string description = $"{type} e = {string.Format(null, made.Make!, value)}; {call}".Replace("\"", "'", StringComparison.Ordinal);
        string changes = subscriptions is null ? "" : $" {{ IsKeyed = {Literal(entry > 10)}, Changes = [{subscriptions.Write()}] }}";
        return $"new(\"{description}\", {Literal(isAsync)}, {Literal(isTokenPassed)}, {Literal(isCancelledBefore)}, {string.Format(null, made.Make!, value)}, static (target, boxed, token) => {{ var d = (Batch.D)target; var e = ({type})boxed; {body} }}){changes},";
    }

    private bool IsAsync(EventSpec seenAs) =>
        observers.Any(o => o.Handlers.Any(h => h.IsAsync && seenAs.SelfAndBases.Any(b => b.Name == h.Event.Name)))
        || seenAs.SelfAndBases.Any(static b => b.HasAsyncFilter)

        // Tuples are shared by the programs of a batch, so observers of another program may be asynchronous.
        || seenAs.Declaration is null;

    private static string Literal(bool value) => value ? "true" : "false";
}
