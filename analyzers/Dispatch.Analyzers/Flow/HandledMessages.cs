using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dispatch.EventFlow;
using Dispatch.EventFlow.Buses;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Flow;

/// <summary>Which messages a method handles, whatever the bus. Asked often about the same method, so remembered.</summary>
internal sealed class HandledMessages(NativeMessages? native, BusSymbols? others)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<HandledMessage>> _known = new(SymbolEqualityComparer.Default);

    public ImmutableArray<HandledMessage> Of(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation && !method.Parameters.IsEmpty
            ? _known.GetOrAdd(method, _ => Find(method))
            : [];

    /// <summary>What a type handles through the interface or base class, which is a construction of a contract; null if it is none.</summary>
    public HandledMessage? Through(INamedTypeSymbol contractType) =>
        others?.HandlerOf(contractType.OriginalDefinition) is { } found && found.Contract.EventArgument < contractType.TypeArguments.Length
            ? new HandledMessage(contractType.TypeArguments[found.Contract.EventArgument], found.Contract.Kind, found.Contract.Mode, found.Bus)
            : null;

    /// <summary>False only if no method of the type handles anything.</summary>
    public bool MayBeIn(INamedTypeSymbol type)
    {
        if (native is not null || others is not { AttributeNames.IsEmpty: true, HasConventions: false })
        {
            return true;
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (others.HandlerOf(implemented.OriginalDefinition) is not null)
            {
                return true;
            }
        }

        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (others.HandlerOf(current.OriginalDefinition) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<HandledMessage> Find(IMethodSymbol method)
    {
        ImmutableArray<HandledMessage>.Builder? handled = null;
        native?.Collect(method, ref handled);
        if (others is not null)
        {
            CollectContracts(method, others, ref handled);
            CollectAttributes(method, others, ref handled);
            if (handled is null && others.ConventionOf(method) is { } convention
                && method is { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal, ContainingType.IsAbstract: false })
            {
                Add(new HandledMessage(method.Parameters[0].Type, convention.Convention.Kind, convention.Convention.Mode, convention.Bus), ref handled);
            }
        }

        return handled?.ToImmutable() ?? [];
    }

    private void CollectContracts(IMethodSymbol method, BusSymbols others, ref ImmutableArray<HandledMessage>.Builder? handled)
    {
        if (!others.HasHandlerTypes)
        {
            return;
        }

        foreach (INamedTypeSymbol implemented in method.ContainingType.AllInterfaces)
        {
            if (others.HandlerOf(implemented.OriginalDefinition) is { } found && Through(implemented) is { } message)
            {
                foreach (ISymbol member in implemented.GetMembers())
                {
                    if (member is IMethodSymbol
                        && (found.Contract.Method is null || member.Name == found.Contract.Method)
                        && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                    {
                        Add(message, ref handled);
                    }
                }
            }
        }

        for (IMethodSymbol? overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (others.HandlerOf(overridden.ContainingType.OriginalDefinition) is { } found
                && (found.Contract.Method is null || found.Contract.Method == method.Name)
                && Through(overridden.ContainingType) is { } message)
            {
                Add(message, ref handled);
            }
        }
    }

    private static void CollectAttributes(IMethodSymbol method, BusSymbols others, ref ImmutableArray<HandledMessage>.Builder? handled)
    {
        if (others.AttributeNames.IsEmpty)
        {
            return;
        }

        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (others.AttributeOf(attribute.AttributeClass) is { } found)
            {
                ITypeSymbol type = attribute.AttributeClass is { TypeArguments: { Length: > 0 } arguments } ? arguments[0] : method.Parameters[0].Type;
                Add(new HandledMessage(type, found.Contract.Kind, found.Contract.Mode, found.Bus), ref handled);
            }
        }
    }

    private static void Add(HandledMessage message, ref ImmutableArray<HandledMessage>.Builder? handled)
    {
        handled ??= ImmutableArray.CreateBuilder<HandledMessage>();
        if (!handled.Contains(message))
        {
            handled.Add(message);
        }
    }
}
