using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>The rules about filters. Where the first three report an error, a publish throws instead of running without the filter.</summary>
internal static class FilterRules
{
    public static readonly DiagnosticDescriptor NotAFilter = new(
        RuleIds.DSP0040NotAFilter,
        "Type is not a filter",
        "'{0}' implements no filter interface; implement IEventFilter, IAsyncEventFilter, IRequestFilter or IAsyncRequestFilter, or remove the attribute",
        RuleCategories.Filters,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generated code calls a filter through the method of one of the filter interfaces.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0040NotAFilter));

    public static readonly DiagnosticDescriptor NotCallable = new(
        RuleIds.DSP0041FilterNotCallable,
        "Filter cannot be called",
        "'{0}' cannot be used as a filter because it {1}",
        RuleCategories.Filters,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A dispatcher keeps one instance of each filter and calls it by name: the type has to be accessible, constructible, storable in a field, and its method public.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0041FilterNotCallable));

    public static readonly DiagnosticDescriptor SynchronousAroundAsynchronous = new(
        RuleIds.DSP0042SynchronousFilterAroundAsynchronous,
        "Synchronous filter around something asynchronous",
        "'{0}' is synchronous and cannot surround {1}, which is asynchronous through {2}; implement {3} as well",
        RuleCategories.Filters,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A synchronous filter would end before an asynchronous observer has.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0042SynchronousFilterAroundAsynchronous),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor NeverRuns = new(
        RuleIds.DSP0043FilterNeverRuns,
        "Filter never runs",
        "'{0}' never runs here because {1}",
        RuleCategories.Filters,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A filter surrounds what its interfaces fit, on a dispatcher, an event, an observer or a handler.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0043FilterNeverRuns));

    public static readonly DiagnosticDescriptor Repeated = new(
        RuleIds.DSP0044FilterRepeated,
        "Filter is repeated",
        "'{0}' is already a filter of '{1}' and runs once; remove this attribute",
        RuleCategories.Filters,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "On one level a filter type runs once, at its lowest order.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0044FilterRepeated));

    public static readonly DiagnosticDescriptor Boxed = new(
        RuleIds.DSP0045EventBoxedByFilter,
        "Struct event is boxed for a filter",
        "'{0}' takes {1}, so every publish of the struct {2} allocates a box; implement the filter interface for {2} or the one without a type",
        RuleCategories.Cost,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A struct that is handed over as an interface or as object is boxed.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0045EventBoxedByFilter),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
