using Dispatch.Generators.Model;
using Dispatch.Tooling;

namespace Dispatch.Generators.Planning;

/// <summary>What an assembly tells those that reference it.</summary>
/// <param name="ClassName">The class around the thunks.</param>
/// <param name="HasDispatcher">Whether a dispatcher of its own calls its observers; then there is nothing else here.</param>
/// <param name="References">The referenced assemblies with observers, separated by semicolons, or empty.</param>
/// <param name="Observers">The observers, sorted by full name.</param>
/// <param name="Filters">Their filters, sorted by full name.</param>
internal sealed record ModulePlan(
    string ClassName, bool HasDispatcher, string References, EquatableArray<ModuleObserverPlan> Observers, EquatableArray<ModuleFilterPlan> Filters);

/// <summary>One filter and the struct that stands for it.</summary>
/// <param name="Observer">How it is made, as if it were an observer without handlers.</param>
/// <param name="Traits">How it is made.</param>
/// <param name="Contracts">What it filters, as far as another assembly can name that.</param>
internal sealed record ModuleFilterPlan(ModuleObserverPlan Observer, HandlerTraits Traits, EquatableArray<FilterContractModel> Contracts);

/// <summary>A filter where it is used.</summary>
internal sealed record ModuleFilterUse(string Struct, int Order);

/// <summary>One observer and the struct that stands for it.</summary>
/// <param name="Model">The observer; its creation is that of the instance, whatever some of its methods are.</param>
/// <param name="Struct">The struct.</param>
/// <param name="HasInstance">Whether there is an instance to keep.</param>
/// <param name="Handlers">Its handlers.</param>
/// <param name="Constraint">The constraint clause of a generic observer; null: it is not generic.</param>
internal sealed record ModuleObserverPlan(
    ObserverModel Model, string Struct, bool HasInstance, EquatableArray<ModuleHandlerPlan> Handlers, string? Constraint);

/// <summary>One handler. A constraint clause makes its method generic.</summary>
internal sealed record ModuleHandlerPlan(
    string EventTypeName,
    string Method,
    HandlerSignature Signature,
    bool IsStatic,
    int Order,
    HandlerTraits Traits,
    string? Before,
    string? After,
    RequestModel? Request,
    EquatableArray<FilterModel> Filters,
    string? Constraint = null)
{
    /// <summary>The structs of <see cref="Filters"/>.</summary>
    public EquatableArray<ModuleFilterUse> FilterUses { get; init; } = EquatableArray<ModuleFilterUse>.Empty;
}
