using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Building;

/// <summary>Whether a handler receives what is published, and what that says about its type parameters.</summary>
internal readonly record struct HandlerMatch(Certainty Certainty, bool IsInherited, TypeMap? Map)
{
    public static HandlerMatch? Of(ITypeSymbol published, HandlerFlow handler, Compilation compilation, bool isExactBus)
    {
        TypeMap? map = TypeMap.OfType(handler.Method?.ContainingType is { } declaring ? TypeRelations.FindBase(handler.Type, declaring.OriginalDefinition) : null);
        if (handler.Method is { TypeParameters.Length: 1 })
        {
            map = TypeMap.With(map, handler.Method.OriginalDefinition.TypeParameters[0], published);
        }

        if (handler.Event is ITypeParameterSymbol open)
        {
            map = TypeMap.With(map, open, published);
        }

        ITypeSymbol declared = handler.Event;
        if (TypeRelations.Same(published, declared))
        {
            return new HandlerMatch(Certainty.Must, false, map);
        }

        if (TypeRelations.HasTypeParameter(declared))
        {
            return TypeMap.TryUnify(declared, published, ref map) && MeetsConstraints(declared, published)
                ? new HandlerMatch(TypeRelations.HasTypeParameter(published) ? Certainty.Speculative : Certainty.Must, true, map)
                : null;
        }

        if (!isExactBus && IsAssignable(published, declared, compilation))
        {
            return new HandlerMatch(Certainty.Must, true, map);
        }

        TypeMap? none = null;
        bool mayBe = !published.IsSealed && !published.IsValueType && IsAssignable(declared, published, compilation);
        return mayBe || (TypeRelations.HasTypeParameter(published) && TypeMap.TryUnify(published, declared, ref none))
            ? new HandlerMatch(Certainty.Speculative, false, map)
            : null;
    }

    private static bool MeetsConstraints(ITypeSymbol declared, ITypeSymbol published)
    {
        if (declared is ITypeParameterSymbol parameter)
        {
            if ((parameter.HasReferenceTypeConstraint && published.IsValueType) || (parameter.HasValueTypeConstraint && published.IsReferenceType))
            {
                return false;
            }

            foreach (ITypeSymbol constraint in parameter.ConstraintTypes)
            {
                if (!TypeRelations.HasTypeParameter(constraint) && !TypeRelations.IsAssignable(published, constraint))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsAssignable(ITypeSymbol from, ITypeSymbol to, Compilation compilation) =>
        TypeRelations.IsAssignable(from, to)
        || (to is INamedTypeSymbol { TypeKind: TypeKind.Interface, IsGenericType: true } && compilation.ClassifyCommonConversion(from, to) is { IsImplicit: true, IsReference: true });
}
