using System;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers.Flow;

/// <summary>The options of the flow rules in <c>.editorconfig</c>.</summary>
internal static class FlowOptions
{
    public const string InTests = "dispatch_flow_in_tests";
    public const string LoopHandlers = "dispatch_publish_in_loop_handlers";
    public const string LoopConstantLimit = "dispatch_publish_in_loop_constant_limit";
    public const string BurstEvents = "dispatch_publish_burst_events";
    public const string BurstWarning = "dispatch_publish_burst_warning";
    public const string ChangeSuffixes = "dispatch_change_event_suffixes";

    public const string CommandSenders = "dispatch_command_sender_suffixes";
    public const string AuditEvents = "dispatch_query_event_suffixes";
    public const string CommitMethods = "dispatch_commit_methods";
    public const string AtLeastOnceBuses = "dispatch_at_least_once_buses";
    public const string GodHandlerEvents = "dispatch_god_handler_events";
    public const string GodHandlerDependencies = "dispatch_god_handler_dependencies";
    public const string MutableEventHandlers = "dispatch_mutable_event_handlers";
    public const string LargeStructBytes = "dispatch_large_struct_bytes";

    private static readonly char[] s_separators = [',', ';', ' ', '\t'];

    /// <summary>A whole number that is not negative; anything else is as if it were not set.</summary>
    public static int Number(this AnalyzerConfigOptions options, string key, int otherwise) =>
        options.TryGetValue(key, out string? text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;

    public static bool Flag(this AnalyzerConfigOptions options, string key, bool otherwise) =>
        options.TryGetValue(key, out string? text) && bool.TryParse(text, out bool value) ? value : otherwise;

    /// <summary>Names separated by commas; none if the option is not set.</summary>
    public static ImmutableArray<string> Names(this AnalyzerConfigOptions options, string key, params string[] otherwise) =>
        options.TryGetValue(key, out string? text) ? [.. text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries)] : [.. otherwise];
}
