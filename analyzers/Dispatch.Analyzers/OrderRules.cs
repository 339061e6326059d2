using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>The rules about the order of observers.</summary>
internal static class OrderRules
{
    public static readonly DiagnosticDescriptor NamesStranger = new(
        RuleIds.DSP0014OrderNamesStranger,
        "Before or After names a type that does not observe the event",
        "{0} names '{1}', which {2}; name another observer of {3} or remove it",
        RuleCategories.Observers,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Before and After order the observers of one event. A type that does not observe it has no place in that order, so the argument has no effect.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0014OrderNamesStranger));

    public static readonly DiagnosticDescriptor Contradicts = new(
        RuleIds.DSP0015OrderContradicts,
        "Order of observers contradicts itself",
        "The order of the observers of {0} contradicts itself: {1}; remove one Before or After",
        RuleCategories.Observers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Following Before and After must not lead back to the same observer.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0015OrderContradicts),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
