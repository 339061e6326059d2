using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Flow;

/// <summary>The rules about what a publish costs.</summary>
internal static class CostRules
{
    public static readonly DiagnosticDescriptor BoxedEvent = Create(
        RuleIds.DSP2001BoxedEvent,
        "Struct event is boxed",
        "'{0}' is boxed to '{1}' for this publish, which allocates; publish it as what it is",
        DiagnosticSeverity.Warning,
        "The generic overload takes the struct by reference and allocates nothing.");

    public static readonly DiagnosticDescriptor LargeStructByValue = Create(
        RuleIds.DSP2002LargeStructByValue,
        "Large event is copied for the observer",
        "'{0}' has {1} bytes and is copied for each call of this handler; take it with 'in'",
        DiagnosticSeverity.Warning,
        "A handler that takes its event with 'in' gets a reference, which costs the same whatever the size.");

    public static readonly DiagnosticDescriptor CapturingSubscription = Create(
        RuleIds.DSP2003CapturingSubscription,
        "Subscription allocates a closure each time",
        "The lambda captures {0}, so each subscription here allocates a closure besides itself; pass a state and make it static",
        DiagnosticSeverity.Info,
        "Reported where subscriptions come and go: in a loop, or in an observer.");

    public static readonly DiagnosticDescriptor BlockingObserver = Create(
        RuleIds.DSP2004BlockingObserver,
        "Observer blocks the publisher's thread",
        "'{0}' blocks the thread of whoever publishes '{1}' until it is done; await it in an asynchronous observer",
        DiagnosticSeverity.Warning,
        "The publisher's thread may be the one that would complete what is waited for: then it waits for ever.");

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity, string description) =>
        LocalFlowRules.Create(id, title, message, severity, description, RuleCategories.Cost);
}
