using System.Collections.Generic;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Solving;

/// <summary>Finds what a call runs: what the container creates, the one type that there is, or nobody knows.</summary>
internal sealed class CallResolver(Hierarchy hierarchy, EventFlowOptions options)
{
    private readonly Dictionary<ISymbol, Dictionary<ISymbol, List<ResolvedCall>>> _behind = new(SymbolEqualityComparer.Default);
    private int _registrations;

    /// <summary>Which types there are.</summary>
    public Hierarchy Hierarchy => hierarchy;

    /// <summary>What may run; <paramref name="isUnknown"/> if there are too many to say.</summary>
    public List<ResolvedCall> Resolve(CallFact call, out bool isUnknown)
    {
        isUnknown = false;
        IMethodSymbol target = call.Target;
        if (!IsVirtual(call) || target.ContainingType is not { } declaring)
        {
            return [Exact(target)];
        }

        INamedTypeSymbol receiver = call.Receiver as INamedTypeSymbol ?? declaring;
        if (receiver.IsSealed && receiver.TypeKind is TypeKind.Class or TypeKind.Struct)
        {
            return Candidates([receiver], receiver, target);
        }

        List<ResolvedCall> found = Behind(receiver, target);
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
        List<ResolvedCall> bound = IsVirtual(call) && !call.Target.IsStatic ? Candidates([self], self, call.Target) : [];
        return bound.Count > 0 ? bound : Resolve(call, out _);
    }

    /// <summary>A static member of an interface is one of the type that stands for a type parameter.</summary>
    private static bool IsVirtual(CallFact call) =>
        call.Target is { IsStatic: true } target
            ? target is { IsAbstract: true, ContainingType.TypeKind: TypeKind.Interface }
            : call.Kind == CallKind.Virtual || (call.Kind == CallKind.Delegate && (call.Target.IsVirtual || call.Target.IsAbstract || call.Target.IsOverride));

    /// <summary>What the container creates, else every type there is; looked for once, however often it is called.</summary>
    private List<ResolvedCall> Behind(INamedTypeSymbol receiver, IMethodSymbol target)
    {
        if (_registrations != hierarchy.Registrations)
        {
            _registrations = hierarchy.Registrations;
            _behind.Clear();
        }

        if (!_behind.TryGetValue(receiver, out Dictionary<ISymbol, List<ResolvedCall>>? members))
        {
            _behind.Add(receiver, members = new Dictionary<ISymbol, List<ResolvedCall>>(SymbolEqualityComparer.Default));
        }

        if (!members.TryGetValue(target, out List<ResolvedCall>? found))
        {
            found = Candidates(hierarchy.Registered(receiver), receiver, target);
            found = found.Count > 0 ? found : Candidates(hierarchy.Below(receiver), receiver, target);
            members.Add(target, found);
        }

        return found;
    }

    private static List<ResolvedCall> Candidates(IEnumerable<INamedTypeSymbol> types, INamedTypeSymbol receiver, IMethodSymbol target)
    {
        var found = new List<ResolvedCall>();
        var known = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol type in types)
        {
            foreach (ResolvedCall bound in Bind(type, receiver, target))
            {
                if (known.Add(bound.Callee))
                {
                    found.Add(bound);
                }
            }
        }

        return found;
    }

    private static IEnumerable<ResolvedCall> Bind(INamedTypeSymbol type, INamedTypeSymbol receiver, IMethodSymbol target)
    {
        if (target.ContainingType.TypeKind != TypeKind.Interface)
        {
            if (Overrides.Find(type, target) is { } found)
            {
                // What the receiver has itself runs with the receiver's type arguments, whichever type below inherits it.
                yield return new ResolvedCall(found.OriginalDefinition, MapOf(found, target, TypeMap.OfType(BaseOf(receiver, found) ?? BaseOf(type, found))), Certainty.Must, true);
            }

            yield break;
        }

        foreach ((IMethodSymbol implementation, TypeMap? map) in Overrides.FindImplementations(type, target))
        {
            yield return new ResolvedCall(implementation.OriginalDefinition, MapOf(implementation, target, Through(type, implementation, map)), Certainty.Must, true);
        }
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
