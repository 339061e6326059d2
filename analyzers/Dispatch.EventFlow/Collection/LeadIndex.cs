using System.Collections.Generic;
using Dispatch.EventFlow.Solving;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Collection;

/// <summary>
/// Which of the methods that were read lead to a publish, as far as is known, and over how many calls: by the calls that the
/// solver will follow, so that nothing is read for a way that it does not go.
/// </summary>
internal sealed class LeadIndex(Hierarchy hierarchy, CallResolver resolver, EventFlowOptions options)
{
    private readonly Dictionary<ISymbol, int> _depths = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<(IMethodSymbol Owner, bool IsSelf)>> _callers = new(SymbolEqualityComparer.Default);
    private readonly List<(IMethodSymbol Owner, CallFact Call)> _open = [];
    private readonly Queue<IMethodSymbol> _pending = new();
    private readonly Dictionary<ISymbol, int> _settled = new(SymbolEqualityComparer.Default);
    private int _registrations;

    public int Registrations => hierarchy.Registrations;

    /// <summary>The method is known to publish, or to lead to a publish over so many calls.</summary>
    public void Lead(IMethodSymbol method, int depth = 0)
    {
        IMethodSymbol key = RunsIndex.Key(method);
        if (!_depths.TryGetValue(key, out int known) || depth < known)
        {
            _depths[key] = depth;
            _pending.Enqueue(key);
        }
    }

    /// <summary>How many calls away the publish is.</summary>
    public int DepthOf(IMethodSymbol method) => _depths[RunsIndex.Key(method)];

    public bool IsLeading(IMethodSymbol method) => _depths.TryGetValue(RunsIndex.Key(method), out int depth) && depth <= options.MaxCallDepth;

    public void Add(MethodFacts facts)
    {
        hierarchy.Add(facts);
        if (facts.Publishes.Length > 0 || facts.IsUnreadable)
        {
            Lead(facts.Owner);
        }

        foreach (CallFact call in facts.Calls)
        {
            if (Connect(facts.Owner, call))
            {
                _open.Add((facts.Owner, call));
            }
        }
    }

    /// <summary>The methods that have turned out to lead to a publish, or to be nearer to one, since the last time.</summary>
    public List<IMethodSymbol> Settle()
    {
        if (_registrations != hierarchy.Registrations)
        {
            // What the container creates decides what a call runs.
            _registrations = hierarchy.Registrations;
            _open.ForEach(open => Connect(open.Owner, open.Call));
        }

        var settled = new List<IMethodSymbol>();
        while (_pending.Count > 0)
        {
            IMethodSymbol method = _pending.Dequeue();
            int depth = _depths[method];
            if (!_settled.TryGetValue(method, out int before) || depth < before)
            {
                _settled[method] = depth;
                settled.Add(method);
            }

            foreach ((IMethodSymbol owner, bool isSelf) in _callers.TryGetValue(method, out List<(IMethodSymbol Owner, bool IsSelf)>? callers) ? callers : [])
            {
                if (GoesOn(depth, isSelf))
                {
                    Lead(owner, depth + 1);
                }
            }
        }

        return settled;
    }

    /// <summary>Beyond the longest chain, only to tell that a handler of a base class stopped there.</summary>
    private bool GoesOn(int depth, bool isSelf) => depth < options.MaxCallDepth || (isSelf && options.IncludeUnknown);

    /// <returns>Whether it may be answered otherwise once more registrations are known.</returns>
    private bool Connect(IMethodSymbol owner, CallFact call)
    {
        List<ResolvedCall> resolved = resolver.Resolve(call, out bool isUnknown);
        if (isUnknown && !call.IsSelf)
        {
            return true;
        }

        foreach (ResolvedCall target in resolved)
        {
            IMethodSymbol key = RunsIndex.Key(target.Callee);
            if (!_callers.TryGetValue(key, out List<(IMethodSymbol Owner, bool IsSelf)>? callers))
            {
                _callers.Add(key, callers = []);
            }

            callers.Add((owner, call.IsSelf));
            if (_depths.TryGetValue(key, out int depth) && GoesOn(depth, call.IsSelf))
            {
                Lead(owner, depth + 1);
            }
        }

        return call.Kind == CallKind.Virtual || call.Target.IsVirtual || call.Target.IsAbstract || call.Target.IsOverride;
    }
}
