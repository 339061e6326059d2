using Dispatch.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.FlowGraph;

/// <summary>The rules about the graph.</summary>
internal static class GraphRules
{
    public static readonly DiagnosticDescriptor UnconditionalCycle = Create(
        RuleIds.DSP1001UnconditionalCycle,
        "Event cycle without a condition",
        "Every publish of '{0}' leads to the next, until the stack overflows: {1}; the best place to cut is {2}",
        DiagnosticSeverity.Warning,
        "Each observer on the way always publishes the next event, and the last of them is the first one.");

    public static readonly DiagnosticDescriptor ConditionalCycle = Create(
        RuleIds.DSP1002ConditionalCycle,
        "Event cycle",
        "'{0}' may lead back to itself: {1}; no condition on the way is recognised to end it, the best place to cut is {2}",
        DiagnosticSeverity.Info,
        "A condition decides on each turn, but nothing says that it fails after a few. A warning if the project has an eventflow.lock that does not accept the cycle.");

    public static readonly DiagnosticDescriptor GuardedCycle = Create(
        RuleIds.DSP1003GuardedCycle,
        "Event cycle with a guard",
        "'{0}' may lead back to itself, and {3} ends it: {1}; the best place to cut is {2}",
        DiagnosticSeverity.Hidden,
        "On every way round there is a condition of a kind that ends cycles after a few turns.");

    public static readonly DiagnosticDescriptor SelfPublish = Create(
        RuleIds.DSP1004SelfPublish,
        "Observer publishes the event that it observes",
        "Observing '{0}' publishes '{0}' again{3}: {1}; the place to cut is {2}",
        DiagnosticSeverity.Warning,
        "The shortest cycle. A warning if nothing decides whether it is published, a suggestion if a condition does, hidden if that is recognised to end the cycle.");

    public static readonly DiagnosticDescriptor FeedbackLoop = Create(
        RuleIds.DSP1005FeedbackLoop,
        "Event feedback loop",
        "'{0}' comes back to itself through a queue: {1}; it will not overflow the stack but may run forever, the best place to cut is {2}",
        DiagnosticSeverity.Info,
        "At least one hop is queued or deferred. A warning if every hop is certain, so that the loop never ends.");

    public static readonly DiagnosticDescriptor QueueFeedback = Create(
        RuleIds.DSP1006QueueFeedback,
        "Observer waits on its own full queue",
        "'{0}' is fed from a queue of {3} that makes publishers wait when it is full, and publishes into that queue itself: {1}; once the queue is full nobody empties it",
        DiagnosticSeverity.Warning,
        "The reader of a bounded queue that waits for room in the same queue waits for itself.");

    public static readonly DiagnosticDescriptor ReentrantMutation = Create(
        RuleIds.DSP1008ReentrantMutation,
        "Collection is changed by an observer while it is enumerated",
        "'{0}' is enumerated while '{1}' is published, and an observer changes it: {2}; enumerate a copy",
        DiagnosticSeverity.Warning,
        "The observers run inside the loop. A change of the collection makes the next turn throw, or skips elements.");

    public static readonly DiagnosticDescriptor UnsafeReentrancyGuard = Create(
        RuleIds.DSP1009UnsafeReentrancyGuard,
        "Re-entrancy flag is not reset in a finally",
        "The flag ends the cycle {0}, but is not reset if an observer fails; reset it in a finally",
        DiagnosticSeverity.Warning,
        "After the first exception the flag stays set, and nothing is published any more.");

    public static readonly DiagnosticDescriptor Amplification = Create(
        RuleIds.DSP1104Amplification,
        "One publish runs many observers",
        "One publish of '{0}' always runs {1} observers: {2}",
        DiagnosticSeverity.Info,
        "Counted along the publishes that no condition stops. In a loop the limit is lower.");

    public static readonly DiagnosticDescriptor ChainDepth = Create(
        RuleIds.DSP1105ChainDepth,
        "Long chain of events",
        "'{0}' always causes a chain of {1} events: {2}; a flow of that many steps is easier to read as one method that coordinates them",
        DiagnosticSeverity.Info,
        "Each event is the only reason for the next, so the steps are one process that no single place shows.");

    public static readonly DiagnosticDescriptor EventNeverHandled = Create(
        RuleIds.DSP1201EventNeverHandled,
        "Event is published and nobody observes it",
        "'{0}' is published, but nothing in this program observes it",
        DiagnosticSeverity.Info,
        "Only for events that no other assembly can observe, and of executables. Observers of base types and interfaces, such as logs, do not count.");

    public static readonly DiagnosticDescriptor HandlerNeverTriggered = Create(
        RuleIds.DSP1202HandlerNeverTriggered,
        "Observer of an event that nobody publishes",
        "'{0}' observes '{1}', which nothing in this program creates or publishes",
        DiagnosticSeverity.Info,
        "Only in executables, for events that they declare and mention nowhere else.");

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity, string description) =>
        LocalFlowRules.Create(id, title, message, severity, description, RuleCategories.Flow, WellKnownDiagnosticTags.CompilationEnd);
}
