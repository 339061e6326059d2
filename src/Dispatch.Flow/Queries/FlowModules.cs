using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.Flow.Model;

namespace Dispatch.Flow.Queries;

/// <summary>The flow between modules: who publishes what the others take.</summary>
internal static class FlowModules
{
    /// <summary>A module sends events to another one.</summary>
    /// <param name="From">The module whose code publishes.</param>
    /// <param name="To">The module whose observers take them.</param>
    /// <param name="Events">The names of the events, sorted.</param>
    public sealed record Link(string From, string To, IReadOnlyList<string> Events);

    /// <summary>The links between different modules, sorted.</summary>
    public static IReadOnlyList<Link> Links(FlowIndex index)
    {
        IEnumerable<(string Module, string Event)> publishes = index.Document.Edges.Select(edge => (index.Handlers[edge.From].Module, edge.To))
            .Concat(index.Document.Roots.SelectMany(static root => root.Publishes.Select(published => (root.Module, published))));
        return
        [
            .. publishes.Where(publish => index.Events.ContainsKey(publish.Event))
                .SelectMany(publish => index.HandledBy[publish.Event].Select(handles => (From: publish.Module, To: index.Handlers[handles.Handler].Module, publish.Event)))
                .Where(static link => link.From != link.To)
                .GroupBy(static link => (link.From, link.To))
                .Select(group => new Link(group.Key.From, group.Key.To, Sorted(group.Select(link => index.Events[link.Event].Name))))
                .OrderBy(static link => link.From, StringComparer.Ordinal).ThenBy(static link => link.To, StringComparer.Ordinal),
        ];
    }

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
