using System.Linq;

namespace Dispatch.Generators.Model;

/// <summary>An event type.</summary>
/// <param name="TypeName">As generated code writes it.</param>
/// <param name="SimpleName">Its own name, without namespace and arguments.</param>
/// <param name="Key">See <see cref="TypeKey"/>.</param>
/// <param name="Kind">How its runtime type relates to it.</param>
/// <param name="IsPublic">Whether a public member can take it.</param>
/// <param name="Bases">All its base classes and interfaces but <c>object</c>, as generated code writes them.</param>
/// <param name="Policy">The policy declared on it or its nearest base class.</param>
/// <param name="Filters">The filters declared on it and its base types.</param>
/// <param name="IsParallel">Whether its observers are declared to run at the same time; null: nothing is.</param>
internal sealed record EventModel(
    string TypeName,
    string SimpleName,
    uint Key,
    EventKind Kind,
    bool IsPublic,
    EquatableArray<string> Bases,
    ErrorPolicyModel? Policy,
    EquatableArray<FilterModel> Filters,
    bool? IsParallel)
{
    /// <summary>
    /// Other names under which this type is a base: <c>IHandled&lt;in Derived&gt;</c> is one of whatever implements
    /// <c>IHandled&lt;Base&gt;</c>.
    /// </summary>
    public EquatableArray<string> Aliases { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Whether an event of the other type is one of this type.</summary>
    public bool IsBaseOf(EventModel other)
    {
        if (Kind == EventKind.Object || other.Bases.Contains(TypeName))
        {
            return true;
        }

        foreach (string alias in Aliases)
        {
            if (other.TypeName == alias || other.Bases.Contains(alias))
            {
                return true;
            }
        }

        return false;
    }
}

internal enum EventKind
{
    /// <summary>The static type is the runtime type.</summary>
    Struct,

    /// <summary>A sealed class.</summary>
    Sealed,

    /// <summary>A class with possible derived types.</summary>
    Open,

    /// <summary>An interface or abstract class: never the runtime type.</summary>
    Abstract,

    /// <summary><c>object</c> itself, which has entry points of its own.</summary>
    Object,
}

/// <summary>Mirrors the runtime's enumeration, with the same numbers.</summary>
internal enum ErrorPolicyModel
{
    Stop,
    Collect,
    Isolate,
}
