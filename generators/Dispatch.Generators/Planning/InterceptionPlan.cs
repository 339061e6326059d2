using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>The calls that are bound to the one dispatcher.</summary>
/// <param name="Header">The dispatcher.</param>
/// <param name="Interceptors">What takes the place of the called methods.</param>
internal sealed record InterceptionPlan(PlanHeader Header, EquatableArray<InterceptorPlan> Interceptors)
{
    public static bool IsAsync(InterceptedMethod method) => method is InterceptedMethod.PublishAsync or InterceptedMethod.PublishOneAsync;
}

/// <summary>What takes the place of one method, for one known event or for all others.</summary>
/// <param name="Method">The method.</param>
/// <param name="Event">The event; null: any.</param>
/// <param name="Calls">The calls.</param>
internal sealed record InterceptorPlan(InterceptedMethod Method, EventPlan? Event, EquatableArray<InterceptedCallModel> Calls);
