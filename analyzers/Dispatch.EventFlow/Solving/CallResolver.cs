using System.Collections.Generic;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Solving;

/// <summary>Finds what a call runs: what the container creates, the one type that there is, or nobody knows.</summary>
internal sealed class CallResolver(Hierarchy hierarchy, EventFlowOptions options)
{
    /// <summary>What may run; <paramref name="isUnknown"/> if there are too many to say.</summary>
    public List<ResolvedCall> Resolve(CallFact call, out bool isUnknown)
    {
        isUnknown = false;
        IMethodSymbol target = call.Target;
        bool isVirtual = call.Kind == CallKind.Virtual || (call.Kind == CallKind.Delegate && (target.IsVirtual || target.IsAbstract || target.IsOverride));
        if (!isVirtual || target.ContainingType is not { } declaring || target.IsStatic)
        {
            return [Exact(target)];
        }

        INamedTypeSymbol receiver = call.Receiver as INamedTypeSymbol ?? declaring;
        if (receiver.IsSealed && receiver.TypeKind is TypeKind.Class or TypeKind.Struct)
        {
            return Bind(receiver, receiver, target) is { } only ? [only] : [];
        }

        List<ResolvedCall> found = Candidates(hierarchy.Registered(receiver), receiver, target);
        if (found.Count == 0)
        {
            found = Candidates(hierarchy.Below(receiver), receiver, target);
        }

        if (found.Count == 0)
        {
            return target.IsAbstract ? [] : [Exact(target)];
        }

        int count = found.Count;
        if (count == 1 || count <= options.MaxVirtualImplementations)
        {
            return count == 1 ? found : found.ConvertAll(static one => one with { Certainty = Certainty.May });
        }

        // What a container holds several of is chosen by code that is not seen, so it is as unsure as any other.
        isUnknown = count > options.MaxSpeculativeImplementations;
        return isUnknown ? found : found.ConvertAll(static one => one with { Certainty = Certainty.Speculative });
    }

    /// <summary>A call of the object on itself, which is of exactly this type.</summary>
    public List<ResolvedCall> ResolveOn(INamedTypeSymbol self, CallFact call)
    {
        IMethodSymbol target = call.Target;
        bool isVirtual = call.Kind == CallKind.Virtual || (call.Kind == CallKind.Delegate && (target.IsVirtual || target.IsAbstract || target.IsOverride));
        return isVirtual && !target.IsStatic && Bind(self, self, target) is { } bound ? [bound] : Resolve(call, out _);
    }

    private static List<ResolvedCall> Candidates(IReadOnlyList<INamedTypeSymbol> types, INamedTypeSymbol receiver, IMethodSymbol target)
    {
        var found = new List<ResolvedCall>();
        foreach (INamedTypeSymbol type in types)
        {
            if (Bind(type, receiver, target) is { } bound && !found.Exists(known => TypeRelations.Same(known.Callee, bound.Callee)))
            {
                found.Add(bound);
            }
        }

        return found;
    }

    private static ResolvedCall? Bind(INamedTypeSymbol type, INamedTypeSymbol receiver, IMethodSymbol target)
    {
        if (target.ContainingType.TypeKind != TypeKind.Interface)
        {
            // What the receiver has itself runs with the receiver's type arguments, whichever type below inherits it.
            return Overrides.Find(type, target) is { } found
                ? new ResolvedCall(found.OriginalDefinition, MapOf(found, target, TypeMap.OfType(BaseOf(receiver, found) ?? BaseOf(type, found))), Certainty.Must, true)
                : null;
        }

        return Overrides.FindImplementation(type, target, out TypeMap? map) is { } implementation
            ? new ResolvedCall(implementation.OriginalDefinition, MapOf(implementation, target, Through(type, implementation, map)), Certainty.Must, true)
            : null;
    }

    private static INamedTypeSymbol? BaseOf(INamedTypeSymbol type, IMethodSymbol member) => TypeRelations.FindBase(type, member.ContainingType.OriginalDefinition);

    /// <summary>An implementation in a base class has its own parameters, filled by the type.</summary>
    private static TypeMap? Through(INamedTypeSymbol type, IMethodSymbol implementation, TypeMap? map)
    {
        if (TypeRelations.Same(type.OriginalDefinition, implementation.ContainingType.OriginalDefinition) || BaseOf(type, implementation) is not { IsGenericType: true } constructed)
        {
            return map;
        }

        TypeMap? own = null;
        for (int index = 0; index < constructed.TypeArguments.Length; index++)
        {
            own = TypeMap.With(own, constructed.OriginalDefinition.TypeParameters[index], TypeMap.Apply(constructed.TypeArguments[index], map));
        }

        return own;
    }

    private static TypeMap? MapOf(IMethodSymbol callee, IMethodSymbol call, TypeMap? map)
    {
        for (int index = 0; index < call.TypeArguments.Length && index < callee.TypeParameters.Length; index++)
        {
            map = TypeMap.With(map, callee.OriginalDefinition.TypeParameters[index], call.TypeArguments[index]);
        }

        return map;
    }

    private static ResolvedCall Exact(IMethodSymbol target) => new(target.OriginalDefinition, TypeMap.OfCall(target), Certainty.Must, false);
}
