using Dispatch.Tooling;

namespace Dispatch.Generators.Model;

/// <summary>One observer method for one event.</summary>
/// <param name="Observer">The observer type.</param>
/// <param name="Event">The event type it takes.</param>
/// <param name="Method">The method's name.</param>
/// <param name="IsStatic">Whether the method is static.</param>
/// <param name="IsMarkedMethod">Whether the attribute is on the method: then the method is an observer of its own.</param>
/// <param name="Signature">How it is called.</param>
/// <param name="Order">The declared order.</param>
/// <param name="Before">The observer type that must run later, as metadata name.</param>
/// <param name="After">The observer type that must run earlier, as metadata name.</param>
/// <param name="Filters">The filters of the observer and of the method.</param>
/// <param name="TypeArgument">The type argument that the method is called with.</param>
/// <param name="Template">What tells the observer of all events that this is one of; null: it is none.</param>
/// <param name="IsForClasses">Whether a known struct does not inherit it.</param>
internal sealed record HandlerModel(
    ObserverModel Observer,
    EventModel Event,
    string Method,
    bool IsStatic,
    bool IsMarkedMethod,
    HandlerSignature Signature,
    int Order,
    string? Before,
    string? After,
    EquatableArray<FilterModel> Filters,
    string? TypeArgument = null,
    string? Template = null,
    bool IsForClasses = false)
{
    /// <summary>Whether the text of the observer contains a publish.</summary>
    public bool MayPublish { get; init; }

    /// <summary>Whether it is an <c>async</c> method, which never throws before it returns its task.</summary>
    public bool IsAsyncMethod { get; init; }

    /// <summary>Tells the handlers of an assembly apart.</summary>
    public string Key => $"{Observer.MetadataName}.{Method}({Event.TypeName})";

    /// <summary>What it answers, where it handles a request and no event.</summary>
    public RequestModel? Request { get; init; }
}
