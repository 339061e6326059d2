using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

internal enum DelegateUseKind
{
    /// <summary>Somebody may call it.</summary>
    Called,

    /// <summary>It is registered as a handler.</summary>
    Subscribed,

    /// <summary>It is a factory or no flow of this method.</summary>
    Ignored,
}

/// <summary>What is done with a lambda or method group.</summary>
internal readonly record struct DelegateUse(DelegateUseKind Kind, DeliveryMode Mode, bool IsMany, Breaker Breaker)
{
    /// <summary>The call that registers it.</summary>
    public IInvocationOperation? Registration { get; init; }

    public SubscribeMatch? Subscription { get; init; }

    public static DelegateUse Of(IOperation operation, ReaderContext context)
    {
        IOperation? user = operation.Parent;
        while (user is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation or IArgumentOperation)
        {
            user = user.Parent;
        }

        switch (user)
        {
            case IEventAssignmentOperation:
                return new DelegateUse(DelegateUseKind.Ignored, DeliveryMode.Sync, false, Breaker.None);
            case IInvocationOperation invocation:
                return OfArgument(invocation, context);
            case IObjectCreationOperation { Type: { } type }:
                return BreakerNames.IsDebouncer(type.Name) ? new DelegateUse(DelegateUseKind.Called, DeliveryMode.Queued, false, Breaker.Debounce)
                    : type.Name is "Thread" or "Timer" or "PeriodicTimer" && context.IsFollowed(type.ContainingAssembly) is false ? new DelegateUse(DelegateUseKind.Called, DeliveryMode.Queued, false, Breaker.None)
                    : new DelegateUse(DelegateUseKind.Called, DeliveryMode.Sync, false, Breaker.None);
            default:
                return new DelegateUse(DelegateUseKind.Called, DeliveryMode.Sync, false, Breaker.None);
        }
    }

    private static DelegateUse OfArgument(IInvocationOperation invocation, ReaderContext context)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (context.Buses.MatchSubscribe(method, invocation.Instance?.Type ?? (method.IsExtensionMethod && invocation.Arguments.Length > 0 ? invocation.Arguments[0].Value.Type : null)) is { } subscription)
        {
            return new DelegateUse(DelegateUseKind.Subscribed, subscription.Contract.Mode, false, Breaker.None) { Registration = invocation, Subscription = subscription };
        }

        string type = method.ContainingType?.Name ?? "";
        if (RegistrationReader.IsContainer(method))
        {
            return new DelegateUse(DelegateUseKind.Ignored, DeliveryMode.Sync, false, Breaker.None);
        }

        bool isQueued = (type, method.Name) is ("Task", "Run") or ("TaskFactory", "StartNew") or ("ThreadPool", "QueueUserWorkItem") or ("ThreadPool", "UnsafeQueueUserWorkItem");
        if (isQueued)
        {
            return new DelegateUse(DelegateUseKind.Called, IsAwaited(invocation) ? DeliveryMode.Sync : DeliveryMode.Queued, false, Breaker.None);
        }

        bool isMany = type is "Enumerable" or "Parallel" or "AsyncEnumerable" || method.Name is "ForEach" or "ForEachAsync";
        return new DelegateUse(DelegateUseKind.Called, DeliveryMode.Sync, isMany, BreakerNames.IsDebouncer(type) || BreakerNames.IsDebouncer(method.Name) ? Breaker.Debounce : Breaker.None);
    }

    private static bool IsAwaited(IOperation task)
    {
        for (IOperation? current = task.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAwaitOperation or IReturnOperation or IInvocationOperation { TargetMethod.Name: "Wait" or "GetResult" } or IPropertyReferenceOperation { Property.Name: "Result" }:
                    return true;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "AsTask" } or IConversionOperation:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }
}
