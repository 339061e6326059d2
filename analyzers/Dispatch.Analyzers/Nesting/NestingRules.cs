using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>The rules about observers at the same time and publishes inside one another.</summary>
internal static class NestingRules
{
    public static readonly DiagnosticDescriptor ParallelWithoutEffect = new(
        RuleIds.DSP0060ParallelWithoutEffect,
        "Parallel has no effect",
        "[Parallel] does nothing for {0}, because {1}; remove it",
        RuleCategories.Publishing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Observers run at the same time while they wait. A synchronous observer never waits, and a single one has none to run beside.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0060ParallelWithoutEffect),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor MaxDepthOutOfRange = new(
        RuleIds.DSP0061MaxDepthOutOfRange,
        "Depth limit is negative",
        "MaxDepth is {0} and is ignored; use 1 or more, int.MaxValue for no limit, or leave it out to guard only events on a cycle",
        RuleCategories.Dispatchers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The limit counts the publishes that are inside one another, so the least is one.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0061MaxDepthOutOfRange));

    public static readonly DiagnosticDescriptor UnobservedHookNotCalled = new(
        RuleIds.DSP0062UnobservedHookNotCalled,
        "Method for unobserved events is not called",
        "'{0}' is never called, because it is not 'partial void OnUnobserved<TEvent>(in TEvent e)'; write exactly that, or give it another name",
        RuleCategories.Dispatchers,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A dispatcher declares the method as a partial one. A method that only has its name is not its body.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0062UnobservedHookNotCalled));

    public static readonly DiagnosticDescriptor ContextKept = new(
        RuleIds.DSP0063ContextKept,
        "Publish context is kept",
        "'{0}' keeps a PublishContext beyond its publish; pass it on as an argument",
        RuleCategories.Publishing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A context belongs to one publish. Used after that it tells of a publish that is over, and what is published through it is no longer part of it.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0063ContextKept));

    public static readonly DiagnosticDescriptor PublishBesideContext = new(
        RuleIds.DSP0064PublishBesideContext,
        "Publish beside the context",
        "'{0}' takes a PublishContext and publishes without it, so the cause of the publish is lost; publish through '{1}'",
        RuleCategories.Publishing,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Only a publish through the context is linked to its cause, counted by the depth guard after a suspension, and queued by a breadth-first dispatcher in asynchronous observers.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0064PublishBesideContext));
}
