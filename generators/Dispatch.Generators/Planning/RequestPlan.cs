using Dispatch.Generators.Model;
using Dispatch.Tooling;

namespace Dispatch.Generators.Planning;

/// <summary>One request of a dispatcher.</summary>
/// <param name="Header">Where it goes.</param>
/// <param name="Hint">The start of the file name.</param>
/// <param name="Member">The part of member names that stands for the request.</param>
/// <param name="Type">The request type.</param>
/// <param name="Contract">What it asks for.</param>
/// <param name="Step">The call of its handler.</param>
/// <param name="HandlerTypeName">The type of the handler.</param>
/// <param name="Preparations">What creates the handler and the filters on the first send.</param>
/// <param name="Filters">What surrounds the handler; null: nothing.</param>
/// <param name="IsTransient">Whether each send takes a new handler.</param>
/// <param name="Rivals">The names of all handlers if there are several: then none is called.</param>
internal sealed record RequestPlan(
    PlanHeader Header,
    string Hint,
    string Member,
    EventModel Type,
    RequestModel Contract,
    StepPlan Step,
    string HandlerTypeName,
    EquatableArray<PreparationPlan> Preparations,
    FilterPlan? Filters,
    bool IsTransient,
    string? Rivals)
{
    /// <summary>Whether the result has to be awaited.</summary>
    public bool IsAsync => (Step.Signature.IsAsync || Filters is { IsAsync: true }) && Rivals is null;

    /// <summary>
    /// Whether the handler may throw instead of returning its task. Only an <c>async</c> method reports every failure through its task.
    /// </summary>
    public bool MayThrow => IsAsync && (!Contract.IsAsyncMethod || IsTransient || Filters is not null);

    /// <summary>Whether a send that is awaited at once is another one: it may throw.</summary>
    public bool HasAwaitedSend => MayThrow && Filters is null && Type.Kind is EventKind.Struct or EventKind.Sealed or EventKind.Open;

    /// <summary>What makes it so: the handler, or else a filter.</summary>
    public string AsyncName => Step.Signature.IsAsync ? Step.DisplayName : Filters?.AsyncName ?? Step.DisplayName;

    /// <summary>The field of a handler that is read once, tested and called; null where it is not as simple as that.</summary>
    public string? HandlerField => Filters is null && IsMissing is { } test && test == Step.Target.TrimEnd('!') + " is null" ? Step.Target.TrimEnd('!') : null;

    /// <summary>Whether one test of the only field says that everything is there; otherwise a flag does.</summary>
    public string? IsMissing => Preparations.Count == 1 ? Preparations[0].IsMissing : null;
}

/// <summary>An entry of the tables and of the container.</summary>
/// <param name="Member">The part of member names that stands for the request.</param>
/// <param name="TypeName">The request type.</param>
/// <param name="Key">Its key.</param>
/// <param name="Kind">Which kind of request it is.</param>
/// <param name="ResultTypeName">Its result or item.</param>
internal sealed record RequestRoutePlan(string Member, string TypeName, uint Key, RequestKind Kind, string ResultTypeName);
