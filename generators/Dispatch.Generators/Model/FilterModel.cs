using Dispatch.Tooling;

namespace Dispatch.Generators.Model;

/// <summary>A filter, as one attribute names it.</summary>
/// <param name="Filter">How it is constructed and kept: like an observer.</param>
/// <param name="Order">The declared order.</param>
/// <param name="EventTypeName">The event that the attribute restricts it to; null: what the attribute is on decides.</param>
/// <param name="Contracts">What it filters.</param>
/// <param name="Problem">Why it cannot be used.</param>
internal sealed record FilterModel(
    ObserverModel Filter,
    int Order,
    string? EventTypeName,
    EquatableArray<FilterContractModel> Contracts,
    ShapeProblem Problem);

/// <summary>One filter interface.</summary>
/// <param name="IsRequest">Whether it is for requests with a result.</param>
/// <param name="IsAsync">Whether it is the asynchronous form.</param>
/// <param name="MessageTypeName">The event or request that it is for; null: any.</param>
/// <param name="ResultTypeName">The result of the request; null unless it is for a single request type.</param>
/// <param name="IsPublic">Whether another assembly can name those types.</param>
internal sealed record FilterContractModel(bool IsRequest, bool IsAsync, string? MessageTypeName, string? ResultTypeName, bool IsPublic = true);
