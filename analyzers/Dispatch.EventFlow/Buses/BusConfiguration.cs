using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.EventFlow.Buses;

/// <summary>
/// A home-made bus, as <c>.editorconfig</c> describes it. Entries are separated by commas; an entry that cannot be read is
/// left out. The syntax is in <c>docs/flow-buses.md</c>.
/// </summary>
public static class BusConfiguration
{
    /// <summary>What the options declare; null if they declare nothing.</summary>
    public static BusModel? Read(AnalyzerConfigOptions options)
    {
        var model = new BusModel("configured")
        {
            Handlers = All(options, BusOptions.HandlerInterfaces, static entry => entry.ToHandler()),
            HandlerAttributes = All(options, BusOptions.HandlerAttributes, static entry => entry.ToAttribute()),
            Conventions = All(options, BusOptions.HandlerConventions, static entry => entry.ToConvention()),
            Subscribes = All(options, BusOptions.SubscribeMethods, static entry => entry.ToSubscribe()),
            Publishes =
            [
                // The first that fits counts: who names a method twice means the entry that says more.
                .. All(options, BusOptions.DeduplicatingMethods, static entry => entry.ToPublish(DeliveryMode.Queued, MessageKind.Event) is { } publish ? publish with { Deduplicates = true } : null),
                .. All(options, BusOptions.PublishMethods, static entry => entry.ToPublish(DeliveryMode.Sync, MessageKind.Event)),
                .. All(options, BusOptions.SendMethods, static entry => entry.ToPublish(DeliveryMode.Sync, MessageKind.Command)),
                .. All(options, BusOptions.QueuedMethods, static entry => entry.ToPublish(DeliveryMode.Queued, MessageKind.Event)),
                .. All(options, BusOptions.DeferredMethods, static entry => entry.ToPublish(DeliveryMode.Deferred, MessageKind.Event)),
                .. All(options, BusOptions.Raises, static entry => entry.ToRaise()),
            ],
            DispatchesToBaseTypes = !options.TryGetValue(BusOptions.ExactTypes, out string? exact) || !string.Equals(exact.Trim(), "true", StringComparison.OrdinalIgnoreCase),
        };
        return model.Handlers.IsEmpty && model.HandlerAttributes.IsEmpty && model.Conventions.IsEmpty && model.Subscribes.IsEmpty && model.Publishes.IsEmpty ? null : model;
    }

    /// <summary>The built-in buses, and the one that the options declare.</summary>
    public static ImmutableArray<BusModel> All(AnalyzerConfigOptions options) => Read(options) is { } configured ? KnownBuses.All.Add(configured) : KnownBuses.All;

    private static ImmutableArray<T> All<T>(AnalyzerConfigOptions options, string key, Func<BusEntry, T?> read)
        where T : class
    {
        if (!options.TryGetValue(key, out string? text))
        {
            return [];
        }

        ImmutableArray<T>.Builder found = ImmutableArray.CreateBuilder<T>();
        foreach (string item in Split(text))
        {
            if (BusEntry.TryParse(item) is { } entry && read(entry) is { } contract)
            {
                found.Add(contract);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>At commas that are not between brackets: <c>IHandle&lt;,&gt;</c> is one entry.</summary>
    private static IEnumerable<string> Split(string text)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            // The arrow of "method => event" closes nothing.
            depth += text[i] is '<' or '(' ? 1 : text[i] is ')' || (text[i] == '>' && (i == 0 || text[i - 1] != '=')) ? -1 : 0;
            if (text[i] == ',' && depth <= 0)
            {
                yield return text.Substring(start, i - start);
                start = i + 1;
            }
        }

        yield return text.Substring(start);
    }
}
