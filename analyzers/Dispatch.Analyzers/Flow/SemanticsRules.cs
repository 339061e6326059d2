using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Flow;

/// <summary>The rules about what events and their observers mean.</summary>
internal static class SemanticsRules
{
    public static readonly DiagnosticDescriptor DuplicateSubscription = LocalFlowRules.Create(
        RuleIds.DSP1204DuplicateSubscription,
        "Observer is subscribed twice",
        "'{0}' is subscribed a second time, so it runs twice for each event; subscribe once",
        DiagnosticSeverity.Warning,
        "A bus keeps a list: what is added twice is called twice.");

    public static readonly DiagnosticDescriptor ObserverSendsCommand = LocalFlowRules.Create(
        RuleIds.DSP1301ObserverSendsCommand,
        "Observer of an event sends a command",
        "The observer of '{1}' sends the command '{0}' and waits for it; an event reports, a process that decides deserves a name of its own",
        DiagnosticSeverity.Info,
        "Where observers send commands the business process is spread over them and nobody can read it. A type that is named as a policy, process or saga may do so.");

    public static readonly DiagnosticDescriptor QueryPublishes = LocalFlowRules.Create(
        RuleIds.DSP1302QueryPublishes,
        "Handler of a query changes something",
        "The handler of the query '{1}' {2} '{0}', so that asking changes something; do it in a command",
        DiagnosticSeverity.Warning,
        "Whoever sends a query expects to repeat, cache or drop it at will.");

    public static readonly DiagnosticDescriptor MutableEvent = LocalFlowRules.Create(
        RuleIds.DSP1303MutableEvent,
        "Event can be changed by its observers",
        "{0} of the event '{1}' can be set by any of its {2} observers, and the others see it; init-only setters prevent that",
        DiagnosticSeverity.Info,
        "One object goes to all observers. What one of them changes the later ones see, in an order that none of them states.");

    public static readonly DiagnosticDescriptor HandlerOrderDependency = LocalFlowRules.Create(
        RuleIds.DSP1304HandlerOrderDependency,
        "Observers depend on their order",
        "'{0}' sets '{1}' of the event, which '{2}' reads, and nothing says which of them runs first",
        DiagnosticSeverity.Info,
        "Declare the order, or let one of the two do both. A warning if one of them runs from a queue.");

    public static readonly DiagnosticDescriptor PublishBeforeCommit = LocalFlowRules.Create(
        RuleIds.DSP1305PublishBeforeCommit,
        "Event is published before the commit",
        "'{0}' is published before '{1}', so if that fails the observers have acted on what never happened; publish after it",
        DiagnosticSeverity.Warning,
        "A mail that was sent cannot be rolled back.");

    public static readonly DiagnosticDescriptor NonIdempotentHandler = LocalFlowRules.Create(
        RuleIds.DSP1306NonIdempotentHandler,
        "Handler does its work again when the message comes again",
        "'{0}' is delivered at least once, and its handler {1} each time; recognise the message, or make the write repeatable",
        DiagnosticSeverity.Info,
        "A broker delivers again what was not confirmed in time, also if the work was done.");

    public static readonly DiagnosticDescriptor GodHandler = LocalFlowRules.Create(
        RuleIds.DSP1307GodHandler,
        "One class observes too much",
        "'{0}' handles {1} messages and has {2} dependencies; divide it by what changes together",
        DiagnosticSeverity.Info,
        "A class that everything is sent to knows everything: no event can change without it.");
}
