using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Flow;

/// <summary>The flow rules that need to see one method only.</summary>
internal static class LocalFlowRules
{
    public static readonly DiagnosticDescriptor PublishInLock = Create(
        RuleIds.DSP1007PublishInLock,
        "Event is published while a lock is held",
        "'{0}' is published while {1} is held, so every observer runs under the lock; decide inside, publish after it is released",
        DiagnosticSeverity.Warning,
        "Observers are code that the publisher does not know. Under a lock they make it long, and one that takes another lock, or waits for a thread that wants this one, is a deadlock.");

    public static readonly DiagnosticDescriptor PublishInLoop = Create(
        RuleIds.DSP1101PublishInLoop,
        "Event is published once for each element",
        "'{0}' is published once for each element{1}; one event with all of them would run each observer once",
        DiagnosticSeverity.Info,
        "The work of the observers is multiplied by the number of elements. A warning where the publish is unconditional and itself in an observer, or the event has several observers.");

    public static readonly DiagnosticDescriptor PublishBurst = Create(
        RuleIds.DSP1102PublishBurst,
        "Several events about one subject are published one after another",
        "{0} events about '{1}' are published one after another ({2}); one event that says what happened would do",
        DiagnosticSeverity.Info,
        "Events as fine as the steps of one method tell observers how it works, not what happened; each addition to the method is one more event to everybody. A warning from four events on.");

    public static readonly DiagnosticDescriptor DuplicatePublish = Create(
        RuleIds.DSP1103DuplicatePublish,
        "The same event is published twice",
        "'{0}' is published a second time with the same data on this path{1}, so every observer runs twice; publish once, at the end",
        DiagnosticSeverity.Warning,
        "Nothing that the event carries has changed between the two.");

    public static readonly DiagnosticDescriptor UnconditionalChangeEvent = Create(
        RuleIds.DSP1106UnconditionalChangeEvent,
        "Change event is published without a change",
        "'{0}' is published also if '{1}' already has the value; compare first",
        DiagnosticSeverity.Info,
        "An event that says 'changed' after every assignment makes its observers work for nothing, and two values that follow each other never come to rest.");

    internal static DiagnosticDescriptor Create(
        string id, string title, string message, DiagnosticSeverity severity, string description, string category = RuleCategories.Flow, params string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, description, RuleHelpLinks.For(id), tags);
}
