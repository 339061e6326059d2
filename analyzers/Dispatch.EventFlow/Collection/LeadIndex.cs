using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Collection;

/// <summary>Which of the methods that were read lead to a publish, as far as is known.</summary>
internal sealed class LeadIndex
{
    private readonly HashSet<ISymbol> _leading = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _leadingVirtuals = new(StringComparer.Ordinal);
    private readonly Dictionary<ISymbol, List<IMethodSymbol>> _callers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, List<IMethodSymbol>> _virtualCallers = new(StringComparer.Ordinal);
    private readonly Queue<IMethodSymbol> _pending = new();

    /// <summary>The method is known to lead to a publish.</summary>
    public void Lead(IMethodSymbol method)
    {
        if (_leading.Add(Key(method)))
        {
            _pending.Enqueue(method);
        }
    }

    public bool IsLeading(IMethodSymbol method) => _leading.Contains(Key(method));

    public void Add(MethodFacts facts)
    {
        if (facts.Publishes.Length > 0 || facts.IsUnreadable)
        {
            Lead(facts.Owner);
        }

        foreach (CallFact call in facts.Calls)
        {
            Put(_callers, Key(call.Target), facts.Owner);
            bool isVirtual = IsVirtual(call);
            if (isVirtual)
            {
                Put(_virtualCallers, BodyNames.Simple(call.Target.Name), facts.Owner);
            }

            if (_leading.Contains(Key(call.Target)) || (isVirtual && _leadingVirtuals.Contains(BodyNames.Simple(call.Target.Name))))
            {
                Lead(facts.Owner);
            }
        }
    }

    /// <summary>The methods that have turned out to lead to a publish since the last time.</summary>
    public List<IMethodSymbol> Settle()
    {
        var settled = new List<IMethodSymbol>();
        while (_pending.Count > 0)
        {
            IMethodSymbol method = _pending.Dequeue();
            settled.Add(method);
            LeadAll(_callers.TryGetValue(Key(method), out List<IMethodSymbol>? callers) ? callers : []);
            string name = BodyNames.Simple(method.Name);
            if (MayBeCalledVirtually(method) && _leadingVirtuals.Add(name))
            {
                LeadAll(_virtualCallers.TryGetValue(name, out List<IMethodSymbol>? virtualCallers) ? virtualCallers : []);
            }
        }

        return settled;
    }

    private void LeadAll(List<IMethodSymbol> methods) => methods.ForEach(Lead);

    private static bool IsVirtual(CallFact call) =>
        call.Kind == CallKind.Virtual || call.Target.IsVirtual || call.Target.IsAbstract || call.Target.IsOverride || call.Target.ContainingType?.TypeKind == TypeKind.Interface;

    private static bool MayBeCalledVirtually(IMethodSymbol method) =>
        method.IsVirtual || method.IsOverride || method.IsAbstract || !method.ExplicitInterfaceImplementations.IsEmpty
        || (!method.IsStatic && method.DeclaredAccessibility == Accessibility.Public && method.ContainingType is { AllInterfaces.Length: > 0 })
        || (method.ContainingType is { IsSealed: false } && !method.IsStatic && method.DeclaredAccessibility == Accessibility.Public);

    private static void Put<T>(Dictionary<T, List<IMethodSymbol>> index, T key, IMethodSymbol method)
        where T : notnull
    {
        if (!index.TryGetValue(key, out List<IMethodSymbol>? methods))
        {
            index.Add(key, methods = []);
        }

        methods.Add(method);
    }

    private static IMethodSymbol Key(IMethodSymbol method)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.PartialDefinitionPart ?? definition;
    }
}
