using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>The rules about observers in several assemblies.</summary>
internal static class ModuleRules
{
    public static readonly DiagnosticDescriptor ReferencedObserversNotCalled = new(
        RuleIds.DSP0020ReferencedObserversNotCalled,
        "Observers of a referenced assembly are not called",
        "'{0}' does not call the observers of the referenced assembly '{1}': its manifest has format {2} where {3} is read; build both with the same version of Dispatch",
        RuleCategories.Dispatchers,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A dispatcher learns from the manifest of an assembly which observers are in it.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0020ReferencedObserversNotCalled));

    public static readonly DiagnosticDescriptor EventHidden = new(
        RuleIds.DSP0021EventHiddenFromDispatcher,
        "Event is hidden from the dispatcher",
        "'{0}' observes {1}, which is not public: this assembly has no [Dispatcher] and that of another one cannot see the event; make it public or declare a dispatcher here",
        RuleCategories.Dispatchers,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Observers may be internal where another assembly dispatches, events may not.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0021EventHiddenFromDispatcher),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor ModuleNotReferenced = new(
        RuleIds.DSP0022ModuleNotReferenced,
        "Assembly with observers is not referenced",
        "'{0}' does not call the observers of '{1}', which '{2}' references and this assembly does not; add a reference to '{1}'",
        RuleCategories.Dispatchers,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A dispatcher calls the observers of the assemblies that its own one references; transitive references may be switched off.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0022ModuleNotReferenced));

    public static readonly DiagnosticDescriptor ModuleWithoutObservers = new(
        RuleIds.DSP0023ModuleWithoutObservers,
        "Named module has no observers to call",
        "'{0}' names the assembly '{1}' in Modules, which {2}; remove it",
        RuleCategories.Dispatchers,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Modules names assemblies that have observers and no dispatcher of their own.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0023ModuleWithoutObservers));
}
