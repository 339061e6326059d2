using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>What the type parameters of a method and its types stand for at one call.</summary>
internal sealed class TypeMap
{
    private const int DeepestNesting = 8;

    private readonly Dictionary<ITypeSymbol, ITypeSymbol> _arguments = new(SymbolEqualityComparer.Default);

    private TypeMap()
    {
    }

    /// <summary>Null if nothing is generic.</summary>
    public static TypeMap? OfCall(IMethodSymbol call)
    {
        TypeMap? map = null;
        for (int index = 0; index < call.TypeArguments.Length; index++)
        {
            (map ??= new TypeMap()).Put(call.OriginalDefinition.TypeParameters[index], call.TypeArguments[index]);
        }

        return OfType(call.ContainingType, map);
    }

    public static TypeMap? OfType(INamedTypeSymbol? type, TypeMap? map = null)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            for (int index = 0; index < current.TypeArguments.Length; index++)
            {
                (map ??= new TypeMap()).Put(current.OriginalDefinition.TypeParameters[index], current.TypeArguments[index]);
            }
        }

        return map;
    }

    public static TypeMap? With(TypeMap? map, ITypeParameterSymbol parameter, ITypeSymbol argument)
    {
        map ??= new TypeMap();
        map.Put(parameter, argument);
        return map;
    }

    /// <summary>Makes <paramref name="open"/> equal to <paramref name="closed"/>; false if no arguments do.</summary>
    public static bool TryUnify(ITypeSymbol open, ITypeSymbol closed, ref TypeMap? map)
    {
        var pending = new Stack<(ITypeSymbol Open, ITypeSymbol Closed)>();
        pending.Push((open, closed));
        while (pending.Count > 0)
        {
            (ITypeSymbol left, ITypeSymbol right) = pending.Pop();
            switch (left)
            {
                case ITypeParameterSymbol parameter:
                    if (map is not null && map._arguments.TryGetValue(parameter, out ITypeSymbol? known))
                    {
                        if (!TypeRelations.Same(known, right) && right is not ITypeParameterSymbol && known is not ITypeParameterSymbol)
                        {
                            return false;
                        }
                    }
                    else
                    {
                        map = With(map, parameter, right);
                    }

                    break;
                case INamedTypeSymbol { IsGenericType: true } generic:
                    if (right is ITypeParameterSymbol)
                    {
                        break;
                    }

                    if (right is not INamedTypeSymbol other || !TypeRelations.Same(generic.OriginalDefinition, other.OriginalDefinition))
                    {
                        return false;
                    }

                    if (generic.ContainingType is { } around && other.ContainingType is { } otherAround)
                    {
                        pending.Push((around, otherAround));
                    }

                    for (int index = 0; index < generic.TypeArguments.Length; index++)
                    {
                        pending.Push((generic.TypeArguments[index], other.TypeArguments[index]));
                    }

                    break;
                default:
                    if (!TypeRelations.Same(left, right) && right is not ITypeParameterSymbol)
                    {
                        return false;
                    }

                    break;
            }
        }

        return true;
    }

    public ITypeSymbol Apply(ITypeSymbol type) => Apply(type, DeepestNesting);

    public static ITypeSymbol Apply(ITypeSymbol type, TypeMap? map) => map is null ? type : map.Apply(type);

    /// <summary>The nesting of a type is bounded, so this recursion is.</summary>
    private ITypeSymbol Apply(ITypeSymbol type, int depth)
    {
        switch (type)
        {
            case ITypeParameterSymbol:
                return _arguments.TryGetValue(type.OriginalDefinition, out ITypeSymbol? argument) ? argument : type;
            case INamedTypeSymbol { IsGenericType: true } named when depth > 0 && TypeRelations.HasTypeParameter(named):
                INamedTypeSymbol definition = DefinitionIn(named, depth);
                var arguments = ImmutableArray.CreateBuilder<ITypeSymbol>(named.TypeArguments.Length);
                foreach (ITypeSymbol inner in named.TypeArguments)
                {
                    arguments.Add(Apply(inner, depth - 1));
                }

                return arguments.Count == 0 ? definition : definition.Construct(arguments.MoveToImmutable(), named.TypeArgumentNullableAnnotations);
            default:
                return type;
        }
    }

    /// <summary>A type in a generic type has the arguments of that, too.</summary>
    private INamedTypeSymbol DefinitionIn(INamedTypeSymbol named, int depth)
    {
        if (named.ContainingType is { IsGenericType: true } around && Apply(around, depth - 1) is INamedTypeSymbol container)
        {
            foreach (INamedTypeSymbol member in container.GetTypeMembers(named.Name, named.Arity))
            {
                return member;
            }
        }

        return named.OriginalDefinition;
    }

    private void Put(ITypeSymbol parameter, ITypeSymbol argument) => _arguments[parameter] = argument;
}
