using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>The parts of a dispatcher that belong to no single event.</summary>
/// <param name="Header">Where it goes.</param>
/// <param name="Hint">The start of the file name.</param>
/// <param name="SimpleName">The dispatcher's name, for the names of extensions.</param>
/// <param name="IsPublic">Whether the dispatcher is public.</param>
/// <param name="HasDependencyInjection">Whether to write the registration.</param>
/// <param name="IsScoped">Whether one dispatcher per scope shares a root with the singletons.</param>
/// <param name="NeedsErrorHandler">Whether an event isolates failures.</param>
/// <param name="NeedsDisposal">Whether an observer that the dispatcher may construct is disposable.</param>
/// <param name="Observers">The observers with an instance, sorted by full name.</param>
/// <param name="Events">The routes, sorted by type name.</param>
/// <param name="Nesting">How publishes from inside observers are made.</param>
/// <param name="Scopes">Which scopes it opens itself.</param>
/// <param name="Requests">The routes of requests, sorted by type name.</param>
/// <param name="HasOverloads">Whether each event has an overload, and each observer that it can make itself a parameter of a constructor.</param>
/// <param name="HasReadonlyReferences">Whether the language passes <c>in</c> parameters on as <c>ref readonly</c>.</param>
internal sealed record CorePlan(
    PlanHeader Header,
    string Hint,
    string SimpleName,
    bool IsPublic,
    bool HasDependencyInjection,
    bool IsScoped,
    bool NeedsErrorHandler,
    bool NeedsDisposal,
    EquatableArray<ObserverPlan> Observers,
    EquatableArray<RoutePlan> Events,
    NestingPlan Nesting,
    ScopePlan Scopes,
    EquatableArray<RequestRoutePlan> Requests,
    bool HasOverloads,
    bool HasReadonlyReferences)
{
    /// <summary>Whether several dispatcher objects share the singletons of one of them.</summary>
    public bool HasRoot => IsScoped || Scopes.PerPublish;
}

/// <summary>An observer instance that a dispatcher keeps.</summary>
/// <param name="Model">The observer.</param>
/// <param name="Lifetime">Its lifetime.</param>
/// <param name="Member">The part of member names that stands for it.</param>
/// <param name="Field">The field.</param>
/// <param name="Parameter">The constructor's parameter.</param>
/// <param name="IsMadeInline">Whether the first publish of its only event makes it, and no method of its own.</param>
internal sealed record ObserverPlan(ObserverModel Model, LifetimeModel Lifetime, string Member, string Field, string Parameter, bool IsMadeInline = false)
{
    /// <summary>Whether a constructor without container must be given one.</summary>
    public bool IsRequired => Model.Creation != CreationKind.Parameterless;

    /// <summary>Whether it is made again and again, so that a constructor without container takes a function.</summary>
    public bool IsMadeEachTime => Lifetime is LifetimeModel.Transient or LifetimeModel.PerPublish or LifetimeModel.PerDelivery;
}

/// <summary>An entry of the tables.</summary>
/// <param name="Member">The part of member names that stands for the event.</param>
/// <param name="TypeName">The event type.</param>
/// <param name="Key">Its key.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="IsInterface">Whether derived types are found by asking the interface.</param>
/// <param name="IsDirect">Whether the route is the runtime's, over the event's calls.</param>
internal sealed record RoutePlan(string Member, string TypeName, uint Key, EventKind Kind, bool IsInterface, bool IsDirect);
