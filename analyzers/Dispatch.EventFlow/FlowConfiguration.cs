using System;
using System.Collections.Immutable;
using System.Globalization;
using Dispatch.EventFlow.Buses;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.EventFlow;

/// <summary>The options of the analysis as <c>.editorconfig</c> has them. What cannot be read is as if it were not set.</summary>
public static class FlowConfiguration
{
    private static readonly char[] s_separators = [',', ';', ' ', '\t'];

    /// <summary>Reads the options.</summary>
    public static EventFlowOptions Read(AnalyzerConfigOptions options)
    {
        EventFlowOptions defaults = EventFlowOptions.Default;
        return defaults with
        {
            MaxCallDepth = Number(options, "dispatch_max_call_depth", defaults.MaxCallDepth),
            MaxVirtualImplementations = Number(options, "dispatch_max_virtual_implementations", defaults.MaxVirtualImplementations),
            IncludeClrEvents = options.TryGetValue("dispatch_clr_events", out string? text) && bool.TryParse(text, out bool include) && include,
            BreakerMethods = Names(options, "dispatch_breaker_methods"),
            BreakerAttributes = Names(options, "dispatch_breaker_attributes"),
            Buses = BusConfiguration.All(options),
        };
    }

    private static int Number(AnalyzerConfigOptions options, string key, int otherwise) =>
        options.TryGetValue(key, out string? text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;

    private static ImmutableArray<string> Names(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? text) ? [.. text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries)] : [];
}
