using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>The rules about publish calls.</summary>
internal static class PublishRules
{
    public static readonly DiagnosticDescriptor Synchronous = new(
        RuleIds.DSP0010SynchronousPublishOfAsynchronousEvent,
        "Event with an asynchronous observer is published synchronously",
        "{0} has the asynchronous observer '{1}', so Publish throws before any observer runs; use PublishAsync and await it",
        RuleCategories.Publishing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A synchronous publish cannot wait for an asynchronous observer. On the dispatcher itself the compiler reports the same id as an error.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0010SynchronousPublishOfAsynchronousEvent),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor NotAwaited = new(
        RuleIds.DSP0011PublishNotAwaited,
        "Publish is not awaited",
        "The task of '{0}' is not awaited, so failures are lost and the code after it does not wait for the observers; await it",
        RuleCategories.Publishing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "PublishAsync never throws: its task carries the failures. Assign it to a discard to say that this is meant.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0011PublishNotAwaited));
}
