using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>DSP1101: an event made from each element of a collection.</summary>
internal static class PublishInLoopRule
{
    public static void Check(PublishSites sites)
    {
        int limit = sites.Options.Number(FlowOptions.LoopConstantLimit, 4);
        foreach (PublishCall call in sites.Calls)
        {
            if (call.Kind == PublishKind.Publish && call.Message is { } message && LoopPlace.Around(call.Invocation, limit) is { } loop
                && Created(message, loop) is { } created && loop.Varies(created) && !Places.IsFollowedByExit(call.Invocation))
            {
                Report(sites, call, loop);
            }
        }
    }

    /// <summary>
    /// Where the event is made in this turn of the loop. An event that is itself an element, or that something else has
    /// made, comes from an outbox or a list of domain events: what publishes those has to publish each one.
    /// </summary>
    internal static IOperation? Created(IOperation message, LoopPlace loop)
    {
        if (loop.IsElement(message))
        {
            return null;
        }

        switch (message)
        {
            case IObjectCreationOperation or IWithOperation or ITupleOperation:
                return message;
            case IInvocationOperation { TargetMethod.IsStatic: true } factory
                when SymbolEqualityComparer.Default.Equals(factory.TargetMethod.ContainingType, factory.Type):
                return message;
            case ILocalReferenceOperation local when DeclaredValue(local, loop.Body) is { } value && value is not ILocalReferenceOperation:
                return Created(value, loop);
            default:
                return null;
        }
    }

    private static IOperation? DeclaredValue(ILocalReferenceOperation reference, IOperation body)
    {
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local))
            {
                return declarator.Initializer is { } initializer ? FlowBus.Unconverted(initializer.Value) : null;
            }
        }

        return null;
    }

    private static void Report(PublishSites sites, PublishCall call, LoopPlace loop)
    {
        bool always = Places.RegionOf(call.Invocation) is { } region && (ReferenceEquals(region, loop.Body) || region.Parent is IAnonymousFunctionOperation);
        int observers = sites.Bus.CountObservers(call.MessageType, sites.CancellationToken);
        bool nested = (sites.Method is { } method && !sites.Bus.EventsOf(method).IsEmpty) || sites.Bus.Delegates.AreAround(call.Invocation, sites.Method, sites.CancellationToken);
        bool storm = always && !Places.IsInTry(call.Invocation, loop.Body) && (nested || observers >= sites.Options.Number(FlowOptions.LoopHandlers, 3));
        string details = nested ? ", in an observer" : observers > 1 ? $", and has {observers} observers" : "";
        sites.Report(
            LocalFlowRules.PublishInLoop, call, storm ? DiagnosticSeverity.Warning : null, arguments: [Names.Of(call.MessageType), details]);
    }
}
