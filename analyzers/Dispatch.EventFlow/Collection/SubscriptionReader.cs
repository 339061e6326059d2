using System.Collections.Immutable;
using Dispatch.EventFlow.Buses;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

/// <summary>Delegates that are registered as handlers.</summary>
internal static class SubscriptionReader
{
    public static SubscribeFact Read(DelegateUse use, IMethodSymbol handler, SourcePlace place)
    {
        IMethodSymbol method = use.Registration!.TargetMethod;
        SubscribeContract contract = use.Subscription!.Contract;
        ITypeSymbol? type = contract.Source switch
        {
            EventSource.TypeArgument => contract.Ordinal < method.TypeArguments.Length ? method.TypeArguments[contract.Ordinal] : null,
            EventSource.ContainingTypeArgument => method.ContainingType is { } containing && contract.Ordinal < containing.TypeArguments.Length ? containing.TypeArguments[contract.Ordinal] : null,
            EventSource.Receiver => use.Registration.Instance?.Type,
            _ => EventParameter(method, handler),
        };
        return new SubscribeFact(handler, type, null, use.Subscription.Bus, contract.Mode, place);
    }

    public static void AddClrEvent(IEventAssignmentOperation assignment, ImmutableArray<SubscribeFact>.Builder into)
    {
        if (Operations.Strip(assignment.EventReference) is not IEventReferenceOperation { Event: { } clrEvent })
        {
            return;
        }

        IOperation value = Operations.Strip(assignment.HandlerValue);
        IMethodSymbol? handler = (value is IDelegateCreationOperation creation ? creation.Target : value) switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            IMethodReferenceOperation reference => reference.Method,
            _ => null,
        };
        if (handler is not null)
        {
            into.Add(new SubscribeFact(handler.OriginalDefinition, null, clrEvent, "C# event", DeliveryMode.Sync, SourcePlace.Of(assignment.Syntax)));
        }
    }

    /// <summary>The type argument that a parameter of the delegate has, else the type of its first parameter.</summary>
    private static ITypeSymbol? EventParameter(IMethodSymbol method, IMethodSymbol handler)
    {
        foreach (ITypeSymbol argument in method.TypeArguments)
        {
            foreach (IParameterSymbol parameter in handler.Parameters)
            {
                if (TypeRelations.Same(argument, parameter.Type))
                {
                    return argument;
                }
            }
        }

        return handler.Parameters.Length > 0 ? handler.Parameters[0].Type : null;
    }
}
