using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>The calls that are bound to the dispatchers.</summary>
/// <param name="Interceptors">What takes the place of the called methods.</param>
internal sealed record InterceptionPlan(EquatableArray<InterceptorPlan> Interceptors)
{
    public static bool IsRequest(InterceptedMethod method) => method > InterceptedMethod.PublishOneAsync;

    public static bool IsAsync(InterceptedMethod method) => method is InterceptedMethod.PublishAsync or InterceptedMethod.PublishOneAsync;
}

/// <summary>What takes the place of one method, for one known event or for all others.</summary>
/// <param name="Method">The method.</param>
/// <param name="EventTypeName">The event; null: any.</param>
/// <param name="Targets">The dispatchers that the publisher is compared with, in this order.</param>
/// <param name="Calls">The calls.</param>
internal sealed record InterceptorPlan(
    InterceptedMethod Method, string? EventTypeName, EquatableArray<InterceptorTargetPlan> Targets, EquatableArray<InterceptedCallModel> Calls)
{
    /// <summary>Whether it is of one request, whose task is awaited at once.</summary>
    public bool IsAwaited { get; init; }
}

/// <summary>One dispatcher of an intercepted call.</summary>
/// <param name="Dispatcher">The dispatcher.</param>
/// <param name="Event">The event; null: its generic method is called.</param>
internal sealed record InterceptorTargetPlan(PlanHeader Dispatcher, EventPlan? Event)
{
    /// <summary>The request that is awaited; null: the dispatcher's own method is called.</summary>
    public RequestPlan? Request { get; init; }
}
