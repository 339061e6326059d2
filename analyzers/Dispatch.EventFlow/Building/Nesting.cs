using System.Collections.Generic;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Building;

/// <summary>
/// A handler of every event that publishes each in a wrapper would make new types without end. What is wrapped a second time is
/// taken for what was wrapped once: then the types are finite, and the cycle is one.
/// </summary>
internal static class Nesting
{
    /// <summary>The innermost construction of the type's own definition inside of it; the type itself if there is none.</summary>
    public static ITypeSymbol Fold(ITypeSymbol type)
    {
        ITypeSymbol folded = type;
        var pending = new Stack<ITypeSymbol>();
        pending.Push(type);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case INamedTypeSymbol { IsGenericType: true } named:
                    if (TypeRelations.Same(named.OriginalDefinition, type.OriginalDefinition))
                    {
                        folded = named;
                    }

                    foreach (ITypeSymbol argument in named.TypeArguments)
                    {
                        pending.Push(argument);
                    }

                    break;
                case IArrayTypeSymbol array:
                    pending.Push(array.ElementType);
                    break;
            }
        }

        return folded;
    }
}
