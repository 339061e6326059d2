using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>The rules about requests and the calls that send them.</summary>
internal static class RequestRules
{
    public static readonly DiagnosticDescriptor Unusable = new(
        RuleIds.DSP0050RequestTypeUnusable,
        "Type cannot be a request",
        "'{0}' cannot be a request because it {1}; implement exactly one of ICommand, ICommand<TResult>, IQuery<TResult> and IStreamQuery<T> in a class or struct",
        RuleCategories.Requests,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A request says by one interface what answers it, so that every way of sending it agrees.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0050RequestTypeUnusable));

    public static readonly DiagnosticDescriptor Published = new(
        RuleIds.DSP0051RequestPublished,
        "Request is published",
        "'{0}' is a request and has one handler, so publishing it throws; use {1}",
        RuleCategories.Requests,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Events are published to any number of observers, requests are sent to exactly one handler.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0051RequestPublished));

    public static readonly DiagnosticDescriptor SentSynchronously = new(
        RuleIds.DSP0052SynchronousSendOfAsynchronousRequest,
        "Request with an asynchronous handler is sent synchronously",
        "{0} has the asynchronous handler '{1}', so Send throws before it runs; use SendAsync and await it",
        RuleCategories.Requests,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A synchronous send cannot wait for an asynchronous handler. On the dispatcher itself the compiler reports the same id as an error.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0052SynchronousSendOfAsynchronousRequest),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor EventSent = new(
        RuleIds.DSP0053EventSent,
        "Something that is no request is sent",
        "'{0}' is not a request, so sending it throws; publish it, or let it implement ICommand, ICommand<TResult> or IQuery<TResult>",
        RuleCategories.Requests,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Events are published to any number of observers, requests are sent to exactly one handler.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0053EventSent));

    public static readonly DiagnosticDescriptor NotAwaited = new(
        RuleIds.DSP0054SendNotAwaited,
        "Result of a send is dropped",
        "The result of '{0}' is dropped, so {1}",
        RuleCategories.Requests,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "SendAsync never throws: its task carries the failures. Stream starts its handler when the items are enumerated. Assign it to a discard to say that this is meant.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0054SendNotAwaited));

    public static readonly DiagnosticDescriptor Boxed = new(
        RuleIds.DSP0055RequestBoxed,
        "Struct request is boxed",
        "'{0}' is a struct and is boxed by this call; write {1}, or inject {2}",
        RuleCategories.Requests,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The members of ISender that infer the result take the request as an interface. Those with all type arguments take it as it is.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0055RequestBoxed));

    public static readonly DiagnosticDescriptor WithoutEffect = new(
        RuleIds.DSP0056SettingWithoutEffect,
        "Setting has no effect on a request",
        "'{0}' has no effect on the request {1}: {2}; remove it",
        RuleCategories.Requests,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A request has one handler, whose failure is the sender's: there is nothing to order and no other observer to run.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0056SettingWithoutEffect));

    public static readonly DiagnosticDescriptor HandlerCount = new(
        RuleIds.DSP1203HandlerCount,
        "Request does not have exactly one handler",
        "'{0}' must have exactly one handler but has {1}",
        RuleCategories.Requests,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A request that nobody handles, or that several handlers claim, cannot be sent. Counted where a dispatcher is, over its assembly and the modules that it calls.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP1203HandlerCount),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
