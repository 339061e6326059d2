namespace Dispatch.Generators.Model;

/// <summary>An observer type.</summary>
/// <param name="TypeName">As generated code writes it.</param>
/// <param name="MetadataName">Full name with <c>+</c> for nesting: the key of the order.</param>
/// <param name="SimpleName">Its own name.</param>
/// <param name="IsStruct">Whether it lives in a field by value.</param>
/// <param name="IsPublic">Whether a public member can take it.</param>
/// <param name="IsDisposable">Whether what the dispatcher constructs has to be disposed.</param>
/// <param name="Lifetime">The declared lifetime.</param>
/// <param name="Creation">How it is constructed.</param>
/// <param name="Parameters">What its constructor takes.</param>
/// <param name="IsThunk">Whether the type is the public struct that stands for an observer of another assembly.</param>
/// <param name="OpenName">The metadata name of the generic type that it is closed from; null: it is not generic.</param>
internal sealed record ObserverModel(
    string TypeName,
    string MetadataName,
    string SimpleName,
    bool IsStruct,
    bool IsPublic,
    bool IsDisposable,
    LifetimeModel? Lifetime,
    CreationKind Creation,
    EquatableArray<ParameterModel> Parameters,
    bool IsThunk = false,
    string? OpenName = null)
{
    /// <summary>The name that decides the order, and that <c>Before</c> and <c>After</c> mean.</summary>
    public string OrderName => OpenName ?? MetadataName;
}

/// <summary>One argument of an observer's constructor.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="TypeName">Its type, as generated code writes it.</param>
/// <param name="IsOptional">Whether null is passed when nothing is registered.</param>
/// <param name="Key">The literal of the key of a keyed service.</param>
internal sealed record ParameterModel(string Name, string TypeName, bool IsOptional, string? Key);

internal enum CreationKind
{
    /// <summary>All methods are static: there is no instance.</summary>
    None,

    /// <summary>A constructor without parameters.</summary>
    Parameterless,

    /// <summary>A constructor whose arguments come from the container.</summary>
    Injected,

    /// <summary>No accessible constructor: instances are passed in or registered.</summary>
    Given,
}

/// <summary>Mirrors the runtime's enumeration, with the same numbers.</summary>
internal enum LifetimeModel
{
    Singleton,
    Scoped,
    Transient,
    PerPublish,
    PerDelivery,
}
