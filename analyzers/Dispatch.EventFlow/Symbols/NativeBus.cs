using System;
using System.Collections.Concurrent;
using Dispatch.EventFlow.Buses;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>The bus of Dispatch: <c>[Handles]</c>, dispatchers and the publisher interfaces.</summary>
internal sealed class NativeBus
{
    public const string Name = "Dispatch";

    private static readonly PublishContract s_publish = new("", "Publish");
    private static readonly PublishContract s_send = new("", "Send") { Kind = MessageKind.Command };

    private readonly INamedTypeSymbol _dispatcher;
    private readonly INamedTypeSymbol? _handlesAll;
    private readonly IAssemblySymbol _runtime;
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _publishers = new(SymbolEqualityComparer.Default);

    private NativeBus(INamedTypeSymbol handles, INamedTypeSymbol dispatcher, INamedTypeSymbol? handlesAll)
    {
        _handlesAll = handlesAll;
        HandlesAttribute = handles;
        _dispatcher = dispatcher;
        _runtime = handles.ContainingAssembly;
    }

    public INamedTypeSymbol HandlesAttribute { get; }

    public static NativeBus? TryCreate(Compilation compilation) =>
        compilation.GetTypeByMetadataName(KnownNames.HandlesAttribute) is { } handles
        && compilation.GetTypeByMetadataName(KnownNames.DispatcherAttribute) is { } dispatcher
            ? new NativeBus(handles, dispatcher, compilation.GetTypeByMetadataName(KnownNames.HandlesAllAttribute))
            : null;

    /// <summary>Whether the attribute makes an observer of every event that fits.</summary>
    public bool IsForAll(AttributeData attribute) => _handlesAll is not null && TypeRelations.Same(attribute.AttributeClass, _handlesAll);

    /// <summary>Whether a call of a method with this name may publish.</summary>
    public static bool IsPublishName(string name) => name is "Publish" or "PublishAsync" or "Send" or "SendAsync" or "Stream";

    public PublishMatch? MatchPublish(string method, ITypeSymbol? type) =>
        IsPublishName(method) && type is INamedTypeSymbol named && IsPublisher(named)
            ? new PublishMatch(Name, method is "Publish" or "PublishAsync" ? s_publish : s_send, null, null)
            : null;

    public SubscribeMatch? MatchSubscribe(IMethodSymbol method, ITypeSymbol? receiver) =>
        method.Name is "Subscribe" or "SubscribeWeak" && (IsOfRuntime(method) || (receiver is INamedTypeSymbol named && IsPublisher(named)))
            ? new SubscribeMatch(Name, new SubscribeContract("", method.Name))
            : null;

    /// <summary>Whether a call gives its type argument to something that is no handler.</summary>
    public bool IsListening(IMethodSymbol method) =>
        method is { IsGenericMethod: true, Name: "Subscribe" or "SubscribeWeak" or "AsObservable" or "ReadAllAsync" or "Stream" } && (IsOfRuntime(method) || IsPublisher(method.ContainingType));

    public bool IsDispatcher(INamedTypeSymbol type) => DispatcherOn(type) is not null;

    /// <summary>The attribute that makes the type a dispatcher; null if it is none.</summary>
    public AttributeData? DispatcherOn(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.OriginalDefinition.GetAttributes())
        {
            if (TypeRelations.Same(attribute.AttributeClass, _dispatcher))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>What of an event's arguments is the event: the last one that is neither a token nor a context.</summary>
    public static int EventOrdinal(IMethodSymbol method)
    {
        for (int index = method.Parameters.Length - 1; index >= 0; index--)
        {
            if (method.Parameters[index].Type.Name is not ("CancellationToken" or "PublishContext"))
            {
                return index;
            }
        }

        return -1;
    }

    private bool IsPublisher(INamedTypeSymbol type) => _publishers.GetOrAdd(type.OriginalDefinition, candidate =>
    {
        if (IsContract(candidate) || (candidate.Name == "PublishContext" && TypeRelations.Same(candidate.ContainingAssembly, _runtime)))
        {
            return true;
        }

        foreach (INamedTypeSymbol implemented in candidate.AllInterfaces)
        {
            if (IsContract(implemented.OriginalDefinition))
            {
                return true;
            }
        }

        return IsDispatcher(candidate);
    });

    private bool IsContract(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && type.Name is "IPublisher" or "IAsyncPublisher" or "IKeyedPublisher" or "ISender" or "IRequestSender" && TypeRelations.Same(type.ContainingAssembly, _runtime);

    private bool IsOfRuntime(IMethodSymbol method) => TypeRelations.Same(method.ContainingAssembly, _runtime);
}
