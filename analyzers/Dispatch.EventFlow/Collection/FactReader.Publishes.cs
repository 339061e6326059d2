using System.Collections.Generic;
using System.Collections.Immutable;
using Dispatch.EventFlow.Buses;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.EventFlow.Collection;

/// <summary>What a call publishes.</summary>
internal sealed partial class FactReader
{
    private void AddPublish(IInvocationOperation invocation, ITypeSymbol? receiver, PublishMatch match, Frame frame)
    {
        IMethodSymbol method = invocation.TargetMethod;
        int parameter = -1;
        ImmutableArray<ITypeSymbol> types = match.Contract.Source switch
        {
            // An event that has nothing to be filled with is raised whatever the call is given.
            _ when match.Raised is { Arity: 0 } raised => [raised],
            EventSource.TypeArgument => match.Contract.Ordinal < method.TypeArguments.Length ? [method.TypeArguments[match.Contract.Ordinal]] : [],
            EventSource.ContainingTypeArgument => TypeArgumentOf(receiver ?? method.ContainingType, match),
            EventSource.Receiver => receiver is null ? [] : [receiver],
            _ => Arguments.EventOf(invocation, match, owner, scope, out parameter),
        };
        AddPublishes(types, parameter, match, frame, invocation.Syntax);
    }

    private void AddPublishes(ImmutableArray<ITypeSymbol> types, int parameter, PublishMatch match, Frame frame, SyntaxNode syntax)
    {
        DeliveryMode mode = match.Contract.Mode;
        Frame own = types.Length > 1 ? frame.Uncertain() : frame;
        foreach (ITypeSymbol type in types)
        {
            _publishes.Add(new PublishFact(type, parameter, match.Raised, match.Bus, match.Contract.Kind, mode, match.Contract.Deduplicates ? Breaker.DeduplicatingQueue : Breaker.None, own, SourcePlace.Of(syntax)));
        }
    }

    private static ImmutableArray<ITypeSymbol> TypeArgumentOf(ITypeSymbol type, PublishMatch match) =>
        match.Declaring is { } declaring && TypeRelations.FindBase(type, declaring) is { } found && match.Contract.Ordinal < found.TypeArguments.Length
            ? [found.TypeArguments[match.Contract.Ordinal]]
            : [];

    /// <summary>A call of an overload that is not generated yet: the argument says what is published.</summary>
    private void AddUnbound(IInvalidOperation invalid, Frame frame)
    {
        if (invalid.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: { Count: > 0 } arguments }
            || !NativeBus.IsPublishName(access.Name.Identifier.ValueText) || UnboundCalls.Receiver(invalid, access, context.Buses.Native!) is not { } receiver
            || context.Buses.Native!.MatchPublish(access.Name.Identifier.ValueText, receiver) is not { } match)
        {
            return;
        }

        foreach (IOperation child in invalid.ChildOperations)
        {
            if (child.Syntax == arguments[0].Expression || child.Syntax == arguments[0])
            {
                IOperation value = child is IArgumentOperation argument ? argument.Value : child;
                ImmutableArray<ITypeSymbol> types = TypeSources.Of(value, owner, scope, out int parameter);
                AddPublishes(types, parameter, match, frame, invalid.Syntax);
                return;
            }
        }
    }

    /// <summary>The event of <c>E()</c> and <c>E?.Invoke()</c>, also by way of a local that holds what is subscribed.</summary>
    private IEventSymbol? RaisedEvent(IOperation operation)
    {
        IOperation? raised = operation is IConditionalAccessInstanceOperation ? ConditionalReceiver(operation) : operation;
        if (raised is ILocalReferenceOperation { Local: { } local } && scope.ValuesOf(local) is { Count: 1 } values)
        {
            raised = Operations.Strip(values[0]);
        }

        return (raised as IEventReferenceOperation)?.Event;
    }

    private static IOperation? ConditionalReceiver(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IConditionalAccessOperation access)
            {
                return Operations.Strip(access.Operation);
            }
        }

        return null;
    }
}
