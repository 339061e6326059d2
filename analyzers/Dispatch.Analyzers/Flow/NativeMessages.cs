using System;
using System.Collections.Immutable;
using Dispatch.EventFlow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>Publishes, sends and observers of Dispatch itself.</summary>
internal sealed class NativeMessages(DispatchTypes types, Compilation compilation)
{
    private readonly INamedTypeSymbol? _request = compilation.GetTypeByMetadataName("Dispatch.IRequest");
    private readonly ImmutableArray<INamedTypeSymbol> _senders = Existing(compilation, "Dispatch.ISender", "Dispatch.ISender`1", "Dispatch.ISender`2", "Dispatch.IStreamSender`2");
    private readonly INamedTypeSymbol? _subscriber = compilation.GetTypeByMetadataName("Dispatch.ISubscriber");

    public PublishCall? TryPublish(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        bool isSend = method.Name is "Send" or "SendAsync" or "Stream";
        if ((!isSend && method.Name is not ("Publish" or "PublishAsync")) || call.Arguments.IsEmpty
            || !(isSend ? IsSender(method.ContainingType) : types.IsPublisher(method.ContainingType)))
        {
            return null;
        }

        // A publish under a key has the key first.
        int index = !isSend && method.TypeArguments.Length == 2 && call.Arguments.Length > 1 ? 1 : 0;
        IOperation message = FlowBus.Unconverted(call.Arguments[index].Value);
        return message.Type is { TypeKind: not TypeKind.Error } type
            ? new PublishCall(call, message, type, isSend ? PublishKind.Send : PublishKind.Publish) { IsCommand = isSend }
            : null;
    }

    /// <summary>The methods that take a delegate.</summary>
    public static ImmutableArray<string> SubscribeNames { get; } = ["Subscribe", "SubscribeWeak"];

    public bool IsSubscribe(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        return _subscriber is not null
            && method.Name.StartsWith("Subscribe", StringComparison.Ordinal)
            && (Same(method.ContainingType, _subscriber) || (method.IsExtensionMethod && Same((method.ReducedFrom ?? method).Parameters[0].Type, _subscriber)) || types.IsDispatcher(method.ContainingType));
    }

    public void Collect(IMethodSymbol method, ref ImmutableArray<HandledMessage>.Builder? handled)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            Add(types.EventOf(attribute), method, ref handled);
        }

        if (method.Name is not ("Handle" or "HandleAsync") || method.Parameters.IsEmpty)
        {
            return;
        }

        foreach (AttributeData attribute in method.ContainingType.GetAttributes())
        {
            if (types.EventOf(attribute) is { } type && Same(type, method.Parameters[0].Type))
            {
                Add(type, method, ref handled);
            }
        }
    }

    private void Add(ITypeSymbol? type, IMethodSymbol method, ref ImmutableArray<HandledMessage>.Builder? handled)
    {
        if (type is not null)
        {
            MessageKind kind = _request is not null && type.AllInterfaces.Contains(_request, SymbolEqualityComparer.Default) ? MessageKind.Command : MessageKind.Event;
            (handled ??= ImmutableArray.CreateBuilder<HandledMessage>()).Add(new HandledMessage(type, kind, ModeOf(method), "Dispatch"));
        }
    }

    /// <summary><c>[Queued]</c>, <c>[Batched]</c> and <c>[Broadcast]</c> observers run on a worker of their own.</summary>
    private static DeliveryMode ModeOf(IMethodSymbol method)
    {
        foreach (ISymbol symbol in new ISymbol[] { method, method.ContainingType })
        {
            foreach (AttributeData attribute in symbol.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: "QueuedAttribute" or "BatchedAttribute" or "BroadcastAttribute", ContainingNamespace: { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true } })
                {
                    return DeliveryMode.Queued;
                }
            }
        }

        return DeliveryMode.Sync;
    }

    private bool IsSender(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol sender in _senders)
        {
            if (Same(type.OriginalDefinition, sender))
            {
                return true;
            }

            foreach (INamedTypeSymbol implemented in type.AllInterfaces)
            {
                if (Same(implemented.OriginalDefinition, sender))
                {
                    return true;
                }
            }
        }

        return types.IsDispatcher(type);
    }

    private static ImmutableArray<INamedTypeSymbol> Existing(Compilation compilation, params string[] names)
    {
        ImmutableArray<INamedTypeSymbol>.Builder found = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (string name in names)
        {
            if (compilation.GetTypeByMetadataName(name) is { } type)
            {
                found.Add(type);
            }
        }

        return found.ToImmutable();
    }

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}
