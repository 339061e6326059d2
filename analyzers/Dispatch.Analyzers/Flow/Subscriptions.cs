using System.Linq;
using Dispatch.EventFlow.Buses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>Reads what a call that subscribes says.</summary>
internal static class Subscriptions
{
    /// <summary>Null if no delegate is passed, or the event cannot be told.</summary>
    /// <param name="call">A call that subscribes.</param>
    /// <param name="contract">Where the event is; null if the delegate takes it.</param>
    /// <param name="type">The type that declares the method, as it is called.</param>
    public static Subscription? Read(IInvocationOperation call, SubscribeContract? contract, INamedTypeSymbol? type)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            IOperation value = FlowBus.Unconverted(argument.Value);
            IMethodSymbol? handler = (value is IDelegateCreationOperation created ? created.Target : value) switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                IMethodReferenceOperation reference => reference.Method,
                _ => null,
            };
            if (handler is not null)
            {
                return EventOf(call, contract, type, handler) is { TypeKind: not TypeKind.Error } observed ? new Subscription(observed, handler) : null;
            }
        }

        return null;
    }

    private static ITypeSymbol? EventOf(IInvocationOperation call, SubscribeContract? contract, INamedTypeSymbol? type, IMethodSymbol handler) => contract?.Source switch
    {
        EventSource.TypeArgument => call.TargetMethod.TypeArguments.ElementAtOrDefault(contract.Ordinal),
        EventSource.ContainingTypeArgument => type?.TypeArguments.ElementAtOrDefault(contract.Ordinal),
        EventSource.Receiver => call.Instance is { } instance ? FlowBus.Unconverted(instance).Type : null,
        _ => call.TargetMethod.TypeArguments.FirstOrDefault(argument => handler.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, argument)))
            ?? handler.Parameters.FirstOrDefault()?.Type,
    };
}
