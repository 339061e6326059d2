using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Collection;

/// <summary>Which members a call can name and run a method: the method, what it overrides, and what it implements in its type or in one below.</summary>
internal sealed class RunsIndex
{
    private readonly Dictionary<ISymbol, List<INamedTypeSymbol>> _derived = new(SymbolEqualityComparer.Default);

    public RunsIndex(IEnumerable<INamedTypeSymbol> types)
    {
        foreach (INamedTypeSymbol type in types)
        {
            if (type is { TypeKind: TypeKind.Class, BaseType: { SpecialType: SpecialType.None } above })
            {
                if (!_derived.TryGetValue(above.OriginalDefinition, out List<INamedTypeSymbol>? list))
                {
                    _derived.Add(above.OriginalDefinition, list = []);
                }

                list.Add(type);
            }
        }
    }

    /// <summary>How a method is told from others: as defined, and by its first part.</summary>
    public static IMethodSymbol Key(IMethodSymbol method)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.PartialDefinitionPart ?? definition;
    }

    public List<IMethodSymbol> TargetsOf(IMethodSymbol method)
    {
        List<IMethodSymbol> targets = [method];
        if (method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction or MethodKind.Constructor || method.ContainingType is not { } declaring)
        {
            return targets;
        }

        for (IMethodSymbol? above = method.OverriddenMethod; above is not null; above = above.OverriddenMethod)
        {
            targets.Add(Key(above));
        }

        foreach (IMethodSymbol implemented in method.ExplicitInterfaceImplementations)
        {
            targets.Add(Key(implemented));
        }

        if (method.DeclaredAccessibility == Accessibility.Public)
        {
            AddImplemented(method, declaring.OriginalDefinition, targets);
        }

        return targets;
    }

    /// <summary>Under which names code calls the method: its own, and what runs it without a name.</summary>
    public IEnumerable<string> NamesOf(IMethodSymbol target) =>
        BodyNames.Simple(target.Name) == "Add" && (target.IsExtensionMethod || MayBeEnumerable(target.ContainingType)) ? [.. BodyNames.Of(target), BodyFinder.CollectionInitializer] : BodyNames.Of(target);

    /// <summary>Whether an object of the type may be written with a collection initializer.</summary>
    private bool MayBeEnumerable(INamedTypeSymbol declaring)
    {
        var pending = new Stack<INamedTypeSymbol>();
        pending.Push(declaring.OriginalDefinition);
        while (pending.Count > 0)
        {
            INamedTypeSymbol type = pending.Pop();
            foreach (INamedTypeSymbol implemented in type.AllInterfaces)
            {
                if (implemented.SpecialType == SpecialType.System_Collections_IEnumerable)
                {
                    return true;
                }
            }

            if (_derived.TryGetValue(type, out List<INamedTypeSymbol>? below))
            {
                below.ForEach(pending.Push);
            }
        }

        return false;
    }

    private void AddImplemented(IMethodSymbol method, INamedTypeSymbol declaring, List<IMethodSymbol> targets)
    {
        var pending = new Stack<INamedTypeSymbol>();
        pending.Push(declaring);
        while (pending.Count > 0)
        {
            INamedTypeSymbol type = pending.Pop();
            foreach (INamedTypeSymbol implemented in type.AllInterfaces)
            {
                foreach (ISymbol member in implemented.GetMembers(method.Name))
                {
                    if (member is IMethodSymbol called && type.FindImplementationForInterfaceMember(called) is IMethodSymbol found && SymbolEqualityComparer.Default.Equals(Key(found), method))
                    {
                        targets.Add(Key(called));
                    }
                }
            }

            if (_derived.TryGetValue(type, out List<INamedTypeSymbol>? below))
            {
                below.ForEach(pending.Push);
            }
        }
    }
}
