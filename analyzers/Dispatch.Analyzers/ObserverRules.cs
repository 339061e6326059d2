using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>The rules about observers and their handlers.</summary>
internal static class ObserverRules
{
    public static readonly DiagnosticDescriptor HandlerMissing = new(
        RuleIds.DSP0001HandlerMissing,
        "Observer has no handler for its event",
        "'{0}' is marked [Handles<{1}>] but has no method Handle or HandleAsync that takes {1}; add one or remove the attribute",
        RuleCategories.Observers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A class-level [Handles<TEvent>] calls the method named Handle or HandleAsync whose first parameter is exactly TEvent.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0001HandlerMissing));

    public static readonly DiagnosticDescriptor SignatureInvalid = new(
        RuleIds.DSP0002HandlerSignatureInvalid,
        "Handler has a signature that cannot be called",
        "'{0}' cannot handle {1}: {2}",
        RuleCategories.Observers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Accepted are void M(T) and void M(in T), and ValueTask or Task M(T) and M(in T), each optionally with a PublishContext after the event, the latter two with a trailing CancellationToken.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0002HandlerSignatureInvalid));

    public static readonly DiagnosticDescriptor SeveralHandlers = new(
        RuleIds.DSP0003SeveralHandlersMatch,
        "Several methods handle the same event",
        "'{0}' has several methods that can handle {1}; keep one of them, or move [Handles<{1}>] from the type to the method that is meant",
        RuleCategories.Observers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A class-level [Handles<TEvent>] means one method. Which of several is called would be a guess.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0003SeveralHandlersMatch));

    public static readonly DiagnosticDescriptor NotAccessible = new(
        RuleIds.DSP0004ObserverNotAccessible,
        "Observer is not accessible from the dispatcher",
        "'{0}' handles {1} but is {2}, so no dispatcher can call it; make it internal or public",
        RuleCategories.Observers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generated dispatcher is ordinary code of the same assembly: it can call what is internal or public and not file-local.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0004ObserverNotAccessible));

    public static readonly DiagnosticDescriptor Generic = new(
        RuleIds.DSP0005ObserverGeneric,
        "Generic observer",
        "'{0}' handles {1} but is generic, so its type arguments are not known; use a type and a method without type parameters, or [HandlesAll]",
        RuleCategories.Observers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Observers are called by name from generated code, which needs closed types.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0005ObserverGeneric));

    public static readonly DiagnosticDescriptor NotConstructible = new(
        RuleIds.DSP0006ObserverNotConstructible,
        "Observer cannot be created",
        "'{0}' handles {1} in an instance method but is {2}, so there is no instance to call; put the attribute on a class that can be created or make the method static",
        RuleCategories.Observers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An instance handler needs an instance: an abstract class or an interface has none.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0006ObserverNotConstructible));

    public static readonly DiagnosticDescriptor HandledTwice = new(
        RuleIds.DSP0007EventHandledTwice,
        "Event is handled twice by one observer",
        "'{0}' is already marked [Handles<{1}>]; remove this attribute",
        RuleCategories.Observers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An observer runs at most once per publish, so a second attribute for the same event says nothing, or contradicts the first.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0007EventHandledTwice));

    public static readonly DiagnosticDescriptor EventUnusable = new(
        RuleIds.DSP0008EventTypeUnusable,
        "Type cannot be an event",
        "'{0}' cannot be an event because it is {1}; use a class, struct, record, interface, enum or tuple that is at least internal",
        RuleCategories.Observers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The runtime type of an event decides who runs, and generated code has to name it.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0008EventTypeUnusable));

    public static readonly DiagnosticDescriptor RefStruct = new(
        RuleIds.DSP0009ObserverIsRefStruct,
        "Ref struct observer",
        "'{0}' handles {1} but is a ref struct, which cannot be stored in a dispatcher; make it a struct or a class, or make the method static",
        RuleCategories.Observers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A dispatcher keeps struct observers in fields, where a ref struct cannot live.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0009ObserverIsRefStruct));

    public static readonly DiagnosticDescriptor ConstructorAmbiguous = new(
        RuleIds.DSP0016ConstructorAmbiguous,
        "Observer has several equally long constructors",
        "'{0}' has several accessible constructors with {1} parameters; mark the one to use with [ActivatorUtilitiesConstructor] or leave one",
        RuleCategories.Observers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The longest accessible constructor is used to create an observer. With two of the same length the choice would be a guess.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0016ConstructorAmbiguous));

    public static readonly DiagnosticDescriptor AsyncVoid = new(
        RuleIds.DSP0017HandlerAsyncVoid,
        "Handler is async void",
        "'{0}' handles {1} as 'async void', so it can neither be awaited nor fail safely; return ValueTask",
        RuleCategories.Observers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Nobody can wait for an async void method, and an exception in it ends the process.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0017HandlerAsyncVoid));

    public static readonly DiagnosticDescriptor CannotBeClosed = new(
        RuleIds.DSP0024ObserverOfAllCannotBeClosed,
        "Observer of all events cannot be closed",
        "'{0}' is marked [HandlesAll] but {1}",
        RuleCategories.Observers,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generator closes a [HandlesAll] over each known event, so the event has to be its only type parameter.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0024ObserverOfAllCannotBeClosed));

    public static readonly DiagnosticDescriptor ConstraintHidden = new(
        RuleIds.DSP0025ConstraintHiddenFromDispatcher,
        "Constraint is hidden from the dispatcher",
        "'{0}' observes every {1}, which is not public: this assembly has no [Dispatcher] and that of another one cannot name it; make it public or declare a dispatcher here",
        RuleCategories.Observers,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A generic observer is closed in the assembly of the dispatcher, which has to name its constraints.",
        helpLinkUri: RuleHelpLinks.For(RuleIds.DSP0025ConstraintHiddenFromDispatcher),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
