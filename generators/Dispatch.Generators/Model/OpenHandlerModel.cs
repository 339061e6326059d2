using Dispatch.Tooling;

namespace Dispatch.Generators.Model;

/// <summary>One <c>[HandlesAll]</c>: a handler for each event that fits. Names hold <see cref="Parsing.TypeNames.Argument"/> for the event.</summary>
/// <param name="Observer">The observer type.</param>
/// <param name="Method">The method's name.</param>
/// <param name="IsStatic">Whether the method is static.</param>
/// <param name="IsMarkedMethod">Whether the attribute is on the method.</param>
/// <param name="IsGenericMethod">Whether the event is the method's type argument; else it is the observer's.</param>
/// <param name="Signature">How it is called.</param>
/// <param name="Order">The declared order.</param>
/// <param name="Before">The observer type that must run later, as metadata name.</param>
/// <param name="After">The observer type that must run earlier, as metadata name.</param>
/// <param name="Constraint">Which events fit.</param>
/// <param name="Root">What it handles of events that nobody names; null: nothing.</param>
/// <param name="Filters">The filters of the observer and of the method.</param>
internal sealed record OpenHandlerModel(
    ObserverModel Observer,
    string Method,
    bool IsStatic,
    bool IsMarkedMethod,
    bool IsGenericMethod,
    HandlerSignature Signature,
    int Order,
    string? Before,
    string? After,
    ConstraintModel Constraint,
    EventModel? Root,
    EquatableArray<FilterModel> Filters);

/// <summary>The constraints of a type parameter.</summary>
/// <param name="IsClass">Reference types only.</param>
/// <param name="IsStruct">Value types only.</param>
/// <param name="Types">The base types; they may name the event.</param>
/// <param name="IsPublic">Whether another assembly can name them.</param>
internal sealed record ConstraintModel(bool IsClass, bool IsStruct, EquatableArray<string> Types, bool IsPublic);
