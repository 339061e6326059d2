using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Solving;

/// <summary>
/// Computes the summary of every method: what it publishes itself, then what those do that it calls, one call further in each
/// round. The first way found is a shortest one. Works on lists, so a deep program costs time and no stack.
/// </summary>
internal sealed class Solver
{
    private readonly ReaderContext _context;
    private readonly CallResolver _resolver;
    private readonly Dictionary<ISymbol, int> _ids = new(SymbolEqualityComparer.Default);
    private readonly List<IMethodSymbol> _methods = [];
    private readonly List<Summary> _summaries = [];
    private readonly List<bool> _lazy = [];
    private readonly List<List<CallSite>> _callers = [];
    private readonly List<CallSite> _unknownCalls = [];

    private Solver(ReaderContext context, CallResolver resolver)
    {
        _context = context;
        _resolver = resolver;
    }

    /// <summary>The methods in a fixed order.</summary>
    public IReadOnlyList<IMethodSymbol> Methods => _methods;

    /// <summary>Where the flow ends because nobody knows what runs.</summary>
    public List<(IMethodSymbol Source, IMethodSymbol Target, UnknownReason Reason, SourcePlace Place)> Unknown { get; } = [];

    public static Solver Solve(ReaderContext context, IReadOnlyList<MethodFacts> facts, IReadOnlyList<(IMethodSymbol Method, FlowEntry Entry)> foreign, Hierarchy hierarchy, CancellationToken cancellationToken)
    {
        var solver = new Solver(context, new CallResolver(hierarchy, context.Options));
        foreach (MethodFacts method in facts)
        {
            int id = solver.IdOf(method.Owner);
            solver._lazy[id] |= method.IsLazy;
            if (method.IsUnreadable)
            {
                solver.Unknown.Add((method.Owner, method.Owner, UnknownReason.Unresolved, SourcePlace.Of(method.Owner)));
            }
        }

        var work = new List<(int Method, FlowEntry Entry)>();
        foreach (MethodFacts method in facts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            solver.Enter(method, work);
        }

        foreach ((IMethodSymbol method, FlowEntry entry) in foreign)
        {
            int id = solver.IdOf(method);
            if (solver._summaries[id].TryAdd(entry))
            {
                work.Add((id, entry));
            }
        }

        solver.Propagate(work, cancellationToken);
        solver.NoteUnknown();
        return solver;
    }

    public IReadOnlyList<FlowEntry> SummaryOf(IMethodSymbol method) => _ids.TryGetValue(Key(method), out int id) ? _summaries[id].Entries : [];

    /// <summary>Whether the method is of this compilation.</summary>
    public bool IsOwn(IMethodSymbol method) => TypeRelations.Same(method.ContainingAssembly, _context.Compilation.Assembly);

    /// <summary>Whether some code that was read calls it.</summary>
    public bool IsCalled(IMethodSymbol method) => _ids.TryGetValue(Key(method), out int id) && _callers[id].Count > 0;

    private void Enter(MethodFacts method, List<(int Method, FlowEntry Entry)> work)
    {
        int id = IdOf(method.Owner);
        bool breaks = _context.Breakers.IsConfigured(method.Owner);
        string? allowed = FlowAttributes.AllowedCycle(method.Owner);
        foreach (PublishFact publish in method.Publishes)
        {
            var entry = new FlowEntry
            {
                Event = publish.Event,
                ClrEvent = publish.ClrEvent,
                Parameter = publish.Parameter,
                Wrapper = publish.Wrapper,
                Bus = publish.Bus,
                Kind = publish.Kind,
                Certainty = publish.Frame.IsCertain ? Certainty.Must : Certainty.May,
                Mode = publish.Mode,
                IsMany = publish.Frame.IsMany,
                Breaker = breaks ? Breaker.Configured : publish.Frame.Breaker != Breaker.None ? publish.Frame.Breaker : publish.Breaker,
                Conditions = publish.Frame.Conditions,
                Guards = publish.Frame.Guards,
                AllowedCycle = allowed,
                Place = publish.Place,
            };
            if (_summaries[id].TryAdd(entry))
            {
                work.Add((id, entry));
            }
        }

        foreach (CallFact call in method.Calls)
        {
            List<ResolvedCall> resolved = _resolver.Resolve(call, out bool isUnknown);
            foreach (ResolvedCall target in resolved)
            {
                var site = new CallSite(id, call, target, breaks, allowed);
                if (isUnknown)
                {
                    _unknownCalls.Add(site);
                }
                else
                {
                    _callers[IdOf(target.Callee)].Add(site);
                }
            }
        }
    }

    private void Propagate(List<(int Method, FlowEntry Entry)> work, CancellationToken cancellationToken)
    {
        while (work.Count > 0)
        {
            var next = new List<(int Method, FlowEntry Entry)>();
            foreach ((int method, FlowEntry entry) in work)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (CallSite site in _callers[method])
                {
                    if (entry.Depth >= _context.Options.MaxCallDepth)
                    {
                        Unknown.Add((_methods[site.Caller], _methods[method], UnknownReason.DepthCap, site.Call.Place));
                        continue;
                    }

                    foreach (FlowEntry raised in Instantiation.Of(entry, site, _lazy[method]))
                    {
                        if (_summaries[site.Caller].TryAdd(raised))
                        {
                            next.Add((site.Caller, raised));
                        }
                    }
                }
            }

            work = next;
        }
    }

    private void NoteUnknown()
    {
        foreach (CallSite site in _unknownCalls)
        {
            if (SummaryOf(site.Resolved.Callee).Count > 0)
            {
                Unknown.Add((_methods[site.Caller], site.Call.Target, UnknownReason.SeveralImplementations, site.Call.Place));
            }
        }
    }

    private int IdOf(IMethodSymbol method)
    {
        IMethodSymbol key = Key(method);
        if (!_ids.TryGetValue(key, out int id))
        {
            id = _methods.Count;
            _ids.Add(key, id);
            _methods.Add(key);
            _summaries.Add(new Summary());
            _lazy.Add(false);
            _callers.Add([]);
        }

        return id;
    }

    private static IMethodSymbol Key(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        return definition.PartialDefinitionPart ?? definition;
    }
}
