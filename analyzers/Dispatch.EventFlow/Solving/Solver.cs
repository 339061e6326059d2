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
    private readonly Dictionary<MethodKey, int> _ids = [];
    private readonly Dictionary<ISymbol, List<MethodFacts>> _facts = new(SymbolEqualityComparer.Default);
    private readonly List<IMethodSymbol> _methods = [];
    private readonly List<Summary> _summaries = [];
    private readonly List<bool> _lazy = [];
    private readonly List<List<CallSite>> _callers = [];
    private readonly List<(int Caller, CallFact Call, List<ResolvedCall> Resolved)> _unknownCalls = [];

    private Solver(ReaderContext context, CallResolver resolver)
    {
        _context = context;
        _resolver = resolver;
    }

    /// <summary>Which types there are.</summary>
    public Hierarchy Hierarchy => _resolver.Hierarchy;

    /// <summary>The methods in a fixed order.</summary>
    public List<IMethodSymbol> Methods { get; } = [];

    /// <summary>Where the flow ends because nobody knows what runs.</summary>
    public List<(IMethodSymbol Source, IMethodSymbol Target, UnknownReason Reason, SourcePlace Place)> Unknown { get; } = [];

    public static Solver Solve(ReaderContext context, IReadOnlyList<MethodFacts> facts, IReadOnlyList<(IMethodSymbol Method, FlowEntry Entry)> foreign, IReadOnlyList<HandlerBinding> bindings, CallResolver resolver, CancellationToken cancellationToken)
    {
        var solver = new Solver(context, resolver);
        foreach (MethodFacts method in facts)
        {
            solver.Remember(method);
            if (method.IsUnreadable)
            {
                solver.Unknown.Add((method.Owner, method.Owner, UnknownReason.Unresolved, SourcePlace.Of(method.Owner)));
            }
        }

        var work = new List<(int Method, FlowEntry Entry)>();
        foreach (MethodFacts method in facts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            solver.Enter(method, null, work);
        }

        foreach (HandlerBinding binding in bindings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            solver.EnterFor(binding, work);
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

    public IReadOnlyList<FlowEntry> SummaryOf(IMethodSymbol method) => _ids.TryGetValue(new MethodKey(Key(method), null), out int id) ? _summaries[id].Entries : [];

    /// <summary>What the method does on an object of exactly this type.</summary>
    public IReadOnlyList<FlowEntry> SummaryOf(IMethodSymbol method, INamedTypeSymbol self) =>
        _ids.TryGetValue(new MethodKey(Key(method), self.OriginalDefinition), out int id) ? _summaries[id].Entries : SummaryOf(method);

    /// <summary>Whether the method is of this compilation.</summary>
    public bool IsOwn(IMethodSymbol method) => TypeRelations.Same(method.ContainingAssembly, _context.Compilation.Assembly);

    /// <summary>Whether some code that was read calls it.</summary>
    public bool IsCalled(IMethodSymbol method) => _ids.TryGetValue(new MethodKey(Key(method), null), out int id) && _callers[id].Count > 0;

    /// <summary>
    /// A handler in a base class calls what its own type overrides: the methods of the object that it reaches are entered once
    /// more for that type. Only where something is overridden, so that most handlers cost nothing here.
    /// </summary>
    private void EnterFor(HandlerBinding binding, List<(int Method, FlowEntry Entry)> work)
    {
        INamedTypeSymbol self = binding.Type.OriginalDefinition;
        if (self.BaseType is null or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType } || _ids.ContainsKey(new MethodKey(Key(binding.Method), self)))
        {
            return;
        }

        var entered = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Queue<IMethodSymbol>();
        pending.Enqueue(Key(binding.Method));
        while (pending.Count > 0)
        {
            IMethodSymbol method = pending.Dequeue();
            if (!entered.Add(method) || !_facts.TryGetValue(method, out List<MethodFacts>? bodies))
            {
                continue;
            }

            _lazy[IdOf(method, self)] = _lazy[IdOf(method)];
            foreach (MethodFacts body in bodies)
            {
                foreach (IMethodSymbol called in Enter(body, self, work))
                {
                    pending.Enqueue(called);
                }
            }
        }
    }

    private void Remember(MethodFacts method)
    {
        IMethodSymbol key = Key(method.Owner);
        _lazy[IdOf(key)] |= method.IsLazy;
        if (!_facts.TryGetValue(key, out List<MethodFacts>? bodies))
        {
            _facts.Add(key, bodies = []);
        }

        bodies.Add(method);
    }

    /// <returns>The methods of the same object that are called.</returns>
    private List<IMethodSymbol> Enter(MethodFacts method, INamedTypeSymbol? self, List<(int Method, FlowEntry Entry)> work)
    {
        var own = new List<IMethodSymbol>();
        int id = IdOf(method.Owner, self);
        bool breaks = _context.Breakers.IsConfigured(method.Owner);
        string? allowed = FlowAttributes.AllowedCycle(method.Owner);
        foreach (PublishFact publish in method.Publishes)
        {
            var entry = new FlowEntry
            {
                Event = publish.Event,
                ClrEvent = publish.ClrEvent,
                Changed = publish.Changed,
                Enumerated = publish.Frame.Enumerated,
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
            bool isUnknown = false;
            List<ResolvedCall> resolved = self is not null && call.IsSelf ? _resolver.ResolveOn(self, call) : _resolver.Resolve(call, out isUnknown);
            if (isUnknown)
            {
                _unknownCalls.Add((id, call, resolved));
                continue;
            }

            foreach (ResolvedCall target in resolved)
            {
                var site = new CallSite(id, call, target, breaks, allowed);
                if (self is not null && call.IsSelf && _facts.ContainsKey(Key(target.Callee)))
                {
                    own.Add(Key(target.Callee));
                    _callers[IdOf(target.Callee, self)].Add(site);
                }
                else
                {
                    _callers[IdOf(target.Callee)].Add(site);
                }
            }
        }

        return own;
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

                    foreach (FlowEntry raised in Instantiation.Of(entry, site, _lazy[method], Hierarchy))
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
        // Calls of the same member share the list.
        var leading = new Dictionary<List<ResolvedCall>, bool>();
        foreach ((int caller, CallFact call, List<ResolvedCall> resolved) in _unknownCalls)
        {
            if (!leading.TryGetValue(resolved, out bool leads))
            {
                leading.Add(resolved, leads = resolved.Exists(one => SummaryOf(one.Callee).Count > 0));
            }

            if (leads)
            {
                Unknown.Add((_methods[caller], call.Target, UnknownReason.SeveralImplementations, call.Place));
            }
        }
    }

    private int IdOf(IMethodSymbol method, INamedTypeSymbol? self = null)
    {
        var key = new MethodKey(Key(method), self);
        if (!_ids.TryGetValue(key, out int id))
        {
            id = _methods.Count;
            _ids.Add(key, id);
            _methods.Add(key.Method);
            if (self is null)
            {
                Methods.Add(key.Method);
            }

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
