using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>The rules about dispatchers.</summary>
internal static class DispatcherRules
{
    public static readonly DiagnosticDescriptor NotPartial = new(
        RuleIds.DSP0012DispatcherNotPartial,
        "Dispatcher is not partial",
        "'{0}' is marked [Dispatcher] but is not partial, so nothing can be generated into it; add 'partial'",
        RuleCategories.Dispatchers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generator adds members to the class in another file.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0012DispatcherNotPartial));

    public static readonly DiagnosticDescriptor ShapeInvalid = new(
        RuleIds.DSP0013DispatcherShapeInvalid,
        "Class cannot be a dispatcher",
        "'{0}' cannot be a dispatcher because it {1}; use a partial class that is not static, abstract, generic, file-local, a record or inside a type that is not partial",
        RuleCategories.Dispatchers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generator adds constructors, fields and methods to the class, and names it from other generated files.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0013DispatcherShapeInvalid));

    public static readonly DiagnosticDescriptor MemberConflicts = new(
        RuleIds.DSP0018DispatcherMemberConflicts,
        "Dispatcher declares a member that is generated",
        "'{0}' declares '{1}', which stands in the way of a generated member; rename it or move it out of the class",
        RuleCategories.Dispatchers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The constructors, Publish, PublishAsync, For, ForAsync and what disposes the observers are generated.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0018DispatcherMemberConflicts));

    public static readonly DiagnosticDescriptor Missing = new(
        RuleIds.DSP0019DispatcherMissing,
        "Executable has observers but no dispatcher",
        "'{0}' observes {1}, but this executable declares no [Dispatcher], so nobody calls it; add '[Dispatcher] public sealed partial class ...'",
        RuleCategories.Dispatchers,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Observers of an assembly are called by the dispatcher of that assembly.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0019DispatcherMissing),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
