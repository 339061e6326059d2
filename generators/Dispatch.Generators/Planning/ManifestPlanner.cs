using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>Lists the observers of an assembly for those that reference it.</summary>
internal static class ManifestPlanner
{
    public static ManifestPlan Plan(EquatableArray<HandlerModel> handlers, bool hasDispatcher) => new(hasDispatcher, handlers
        .Select(static handler => new ManifestEntry(
            handler.Event.TypeName, handler.Observer.MetadataName, handler.Method, handler.Order, handler.Signature.IsAsync))
        .Distinct()
        .OrderBy(static entry => entry.Observer, StringComparer.Ordinal)
        .ThenBy(static entry => entry.Method, StringComparer.Ordinal)
        .ThenBy(static entry => entry.EventTypeName, StringComparer.Ordinal)
        .ThenBy(static entry => entry.Order)
        .ToEquatableArray());
}

/// <summary>What an assembly tells those that reference it.</summary>
internal sealed record ManifestPlan(bool HasDispatcher, EquatableArray<ManifestEntry> Handlers);

/// <summary>One observer method.</summary>
internal sealed record ManifestEntry(string EventTypeName, string Observer, string Method, int Order, bool IsAsync);
