using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>The rules about run-time observers.</summary>
internal static class SubscriptionRules
{
    public static readonly DiagnosticDescriptor NotDisposed = new(
        RuleIds.DSP0035SubscriptionNotDisposed,
        "Subscription is never disposed",
        "Nobody disposes this subscription to {0}, so it lasts as long as the dispatcher and keeps its handler alive; dispose it, or assign it to a discard if that is meant",
        RuleCategories.Publishing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What Subscribe returns ends the subscription when it is disposed. Dropped, the handler is called and kept alive until the dispatcher itself is gone.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0035SubscriptionNotDisposed));
}
