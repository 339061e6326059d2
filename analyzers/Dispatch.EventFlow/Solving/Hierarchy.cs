using System;
using System.Collections.Generic;
using System.Threading;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Solving;

/// <summary>Which types of the compilation can stand behind an interface or a class, and what a container creates for it.</summary>
internal sealed class Hierarchy
{
    private readonly Dictionary<ISymbol, List<INamedTypeSymbol>> _below = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, SortedList<string, INamedTypeSymbol>> _registered = new(SymbolEqualityComparer.Default);

    public Hierarchy(IReadOnlyList<INamedTypeSymbol> types, CancellationToken cancellationToken)
    {
        foreach (INamedTypeSymbol type in types)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Sort(type);
        }
    }

    /// <summary>How many registrations there are.</summary>
    public int Registrations { get; private set; }

    public void Add(MethodFacts method)
    {
        foreach (Registration registration in method.Registrations)
        {
            Register(registration);
        }
    }

    /// <summary>The types that can be created and are, derive from or implement the type.</summary>
    public IReadOnlyList<INamedTypeSymbol> Below(INamedTypeSymbol type) => _below.TryGetValue(type.OriginalDefinition, out List<INamedTypeSymbol>? found) ? found : [];

    /// <summary>What the container creates for the type; empty if it is not registered.</summary>
    public IList<INamedTypeSymbol> Registered(INamedTypeSymbol service) => _registered.TryGetValue(service.OriginalDefinition, out SortedList<string, INamedTypeSymbol>? found) ? found.Values : [];

    private void Register(Registration registration)
    {
        if (IsDecorator(registration.Implementation, registration.Service))
        {
            return;
        }

        if (!_registered.TryGetValue(registration.Service, out SortedList<string, INamedTypeSymbol>? list))
        {
            _registered.Add(registration.Service, list = new SortedList<string, INamedTypeSymbol>(StringComparer.Ordinal));
        }

        // Sorted, so that it does not matter which body was read first.
        string id = Identity.Of(registration.Implementation);
        if (!list.ContainsKey(id))
        {
            list.Add(id, registration.Implementation);
            Registrations++;
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
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsAbstract || type.IsStatic)
        {
            return;
        }

        for (INamedTypeSymbol? current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
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
        if (!_below.TryGetValue(above.OriginalDefinition, out List<INamedTypeSymbol>? list))
        {
            _below.Add(above.OriginalDefinition, list = []);
        }

        if (list.Count == 0 || !TypeRelations.Same(list[list.Count - 1], type))
        {
            list.Add(type);
        }
    }
}
