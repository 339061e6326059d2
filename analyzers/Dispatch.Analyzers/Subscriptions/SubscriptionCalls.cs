using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers;

/// <summary>Calls whose result ends a subscription.</summary>
internal sealed class SubscriptionCalls
{
    private readonly ImmutableArray<INamedTypeSymbol> _types;
    private readonly INamedTypeSymbol? _streams;

    private SubscriptionCalls(ImmutableArray<INamedTypeSymbol> types, INamedTypeSymbol? streams)
    {
        _types = types;
        _streams = streams;
    }

    /// <summary>Null: the compilation cannot subscribe.</summary>
    public static SubscriptionCalls? TryCreate(Compilation compilation)
    {
        ImmutableArray<INamedTypeSymbol>.Builder types = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (string name in new[] { "Dispatch.SubscriberExtensions", "Dispatch.KeyedSubscriberExtensions", "Dispatch.ISubscriber" })
        {
            if (compilation.GetTypeByMetadataName(name) is { } type)
            {
                types.Add(type);
            }
        }

        return types.Count == 0 ? null : new SubscriptionCalls(types.ToImmutable(), compilation.GetTypeByMetadataName("Dispatch.SubscriberStreamExtensions"));
    }

    /// <summary>The event of a call that subscribes; null: it does not. A weak subscription needs no end.</summary>
    public ITypeSymbol? EventOf(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod.ReducedFrom is null ? call.TargetMethod : call.TargetMethod.ReducedFrom;
        foreach (INamedTypeSymbol type in _types)
        {
            if (Same(method.ContainingType, type))
            {
                return type.TypeKind == TypeKind.Interface && !AddsWhatItCreates(call) ? null : EventArgument(call.TargetMethod);
            }
        }

        return method.Name == "Subscribe" && method.ReturnType.Name == "IDisposable" ? EventOfObservable(call) : null;
    }

    /// <summary>What the call keeps: the value itself, or what a conversion or a conditional access makes of it.</summary>
    public static IOperation ValueOf(IInvocationOperation call)
    {
        IOperation value = call;
        while (value.Parent is IConversionOperation || (value.Parent is IConditionalAccessOperation access && ReferenceEquals(access.WhenNotNull, value)))
        {
            value = value.Parent;
        }

        return value;
    }

    /// <summary>Who adds an object that is kept elsewhere can dispose that.</summary>
    private static bool AddsWhatItCreates(IInvocationOperation call)
    {
        IOperation? added = call.Arguments.IsEmpty ? null : call.Arguments[call.Arguments.Length - 1].Value;
        while (added is IConversionOperation conversion)
        {
            added = conversion.Operand;
        }

        return added is IObjectCreationOperation;
    }

    /// <summary>A query over an observable of events, back to where the observable comes from.</summary>
    private ITypeSymbol? EventOfObservable(IInvocationOperation call)
    {
        IOperation? source = call;
        while (source is IInvocationOperation { TargetMethod: { } method } current)
        {
            if (method.Name == "AsObservable" && _streams is not null && Same((method.ReducedFrom ?? method).ContainingType, _streams))
            {
                return EventArgument(method);
            }

            source = current.Instance ?? (current.Arguments.IsEmpty ? null : current.Arguments[0].Value);
            while (source is IConversionOperation conversion)
            {
                source = conversion.Operand;
            }
        }

        return null;
    }

    private static ITypeSymbol? EventArgument(IMethodSymbol method)
    {
        for (int i = 0; i < method.TypeParameters.Length; i++)
        {
            if (method.TypeParameters[i].Name == "TEvent")
            {
                return method.TypeArguments[i];
            }
        }

        return null;
    }

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}
