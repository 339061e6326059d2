using System;
using System.Collections.Generic;
using System.Threading;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Solving;

/// <summary>Which types of the compilation can stand behind an interface or a class, for those that are asked for.</summary>
internal sealed class Hierarchy
{
    private readonly Dictionary<ISymbol, List<INamedTypeSymbol>> _below = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<INamedTypeSymbol>> _registered = new(SymbolEqualityComparer.Default);

    public Hierarchy(IReadOnlyList<MethodFacts> facts, IReadOnlyList<INamedTypeSymbol> types, CancellationToken cancellationToken)
    {
        foreach (MethodFacts method in facts)
        {
            foreach (CallFact call in method.Calls)
            {
                if (call is { Kind: CallKind.Virtual or CallKind.Delegate } && call.Target.ContainingType is { } type)
                {
                    Want(type);
                    if (call.Receiver is INamedTypeSymbol receiver)
                    {
                        Want(receiver);
                    }
                }
            }

            foreach (Registration registration in method.Registrations)
            {
                Register(registration);
            }
        }

        foreach (INamedTypeSymbol type in types)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Sort(type);
        }

        foreach (List<INamedTypeSymbol> list in _registered.Values)
        {
            list.Sort(static (left, right) => string.CompareOrdinal(Identity.Of(left), Identity.Of(right)));
        }
    }

    /// <summary>The types that can be created and are, derive from or implement the type.</summary>
    public IReadOnlyList<INamedTypeSymbol> Below(INamedTypeSymbol type) => _below.TryGetValue(type.OriginalDefinition, out List<INamedTypeSymbol>? found) ? found : [];

    /// <summary>What the container creates for the type; empty if it is not registered.</summary>
    public IReadOnlyList<INamedTypeSymbol> Registered(INamedTypeSymbol service) => _registered.TryGetValue(service.OriginalDefinition, out List<INamedTypeSymbol>? found) ? found : [];

    private void Want(INamedTypeSymbol type)
    {
        if (!_below.ContainsKey(type.OriginalDefinition))
        {
            _below.Add(type.OriginalDefinition, []);
        }
    }

    private void Register(Registration registration)
    {
        if (IsDecorator(registration.Implementation, registration.Service))
        {
            return;
        }

        if (!_registered.TryGetValue(registration.Service, out List<INamedTypeSymbol>? list))
        {
            _registered.Add(registration.Service, list = []);
        }

        if (!list.Exists(known => TypeRelations.Same(known, registration.Implementation)))
        {
            list.Add(registration.Implementation);
        }
    }

    /// <summary>What wraps the service passes calls on to the one that it wraps.</summary>
    private static bool IsDecorator(INamedTypeSymbol type, INamedTypeSymbol service)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (TypeRelations.Same(parameter.Type.OriginalDefinition, service))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Sort(INamedTypeSymbol type)
    {
        if (_below.Count == 0 || type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsAbstract || type.IsStatic)
        {
            return;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            Add(current, type);
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            Add(implemented, type);
        }
    }

    private void Add(INamedTypeSymbol above, INamedTypeSymbol type)
    {
        if (_below.TryGetValue(above.OriginalDefinition, out List<INamedTypeSymbol>? list) && (list.Count == 0 || !TypeRelations.Same(list[list.Count - 1], type)))
        {
            list.Add(type);
        }
    }
}
