using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Selection;

/// <summary>What a member of a type gives, as far as its declaration tells.</summary>
internal static class Members
{
    /// <summary>The members of the name that are nearest to the type; none if it has none.</summary>
    public static IEnumerable<ISymbol> Named(ITypeSymbol type, string name)
    {
        foreach (ITypeSymbol declaring in Declaring(type))
        {
            foreach (ISymbol member in declaring.GetMembers(name))
            {
                yield return member;
            }
        }
    }

    /// <summary>The type of a field or property; unknown if there is no such member, or it is something else.</summary>
    public static TypeGuess ValueOf(ITypeSymbol type, string name)
    {
        foreach (ISymbol member in Named(type, name))
        {
            return member switch
            {
                IFieldSymbol field => TypeGuess.Exactly(field.Type),
                IPropertySymbol property => TypeGuess.Exactly(property.Type),
                _ => TypeGuess.Unknown,
            };
        }

        return TypeGuess.Unknown;
    }

    /// <summary>What a call gives, if all methods of the name give the same.</summary>
    public static TypeGuess ResultOf(ITypeSymbol type, string name, int arguments)
    {
        ITypeSymbol? result = null;
        bool fits = false;
        foreach (ISymbol member in Named(type, name))
        {
            if (member is not IMethodSymbol method || DependsOnTypeArguments(method) || (result is not null && !SymbolEqualityComparer.Default.Equals(result, method.ReturnType)))
            {
                return TypeGuess.Unknown;
            }

            result = method.ReturnType;
            fits |= Fits(method, arguments);
        }

        return fits ? TypeGuess.Exactly(result) : TypeGuess.Unknown;
    }

    private static bool DependsOnTypeArguments(IMethodSymbol method) => method.IsGenericMethod && Symbols.TypeRelations.HasTypeParameter(method.ReturnType);

    /// <summary>Whether a method can be called with so many arguments; as an extension, with or without the first.</summary>
    public static bool Takes(IMethodSymbol method, int arguments) => Fits(method, arguments) || (method.IsExtensionMethod && Fits(method, arguments + 1));

    private static bool Fits(IMethodSymbol method, int arguments)
    {
        int required = 0;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.IsParams)
            {
                return arguments >= required;
            }

            required += parameter.IsOptional ? 0 : 1;
        }

        return arguments >= required && arguments <= method.Parameters.Length;
    }

    private static IEnumerable<ITypeSymbol> Declaring(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (INamedTypeSymbol implemented in type.AllInterfaces)
            {
                yield return implemented;
            }
        }
    }
}
