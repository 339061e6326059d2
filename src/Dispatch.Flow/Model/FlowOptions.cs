using System.Globalization;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Buses;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Flow.Model;

/// <summary>The options of the analysis as the configuration has them.</summary>
internal static class FlowOptions
{
    public static EventFlowOptions From(AnalyzerConfigOptions config)
    {
        EventFlowOptions defaults = EventFlowOptions.Default;
        return defaults with
        {
            MaxCallDepth = Number(config, "dispatch_max_call_depth", defaults.MaxCallDepth),
            MaxVirtualImplementations = Number(config, "dispatch_max_virtual_implementations", defaults.MaxVirtualImplementations),
            Buses = BusConfiguration.All(config),
        };
    }

    private static int Number(AnalyzerConfigOptions config, string key, int otherwise) =>
        config.TryGetValue(key, out string? text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
