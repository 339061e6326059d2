using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.EventFlow.Selection;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Collection;

/// <summary>
/// Reads bodies in rounds: first those that publish, then those that mention a method of which the round before has shown
/// that it leads to a publish, until there is nothing new.
/// </summary>
internal sealed class FactRounds(ReaderContext context, IReadOnlyList<Body> bodies, MentionIndex mentions, RunsIndex runs, LeadIndex leads, MentionFilter filter)
{
    private readonly Dictionary<Body, List<MethodFacts>> _read = [];
    private readonly List<IMethodSymbol> _settled = [];
    private HandlerReach? _reach;
    private HashSet<string>? _enumerated;
    private int _registrations;

    public List<MethodFacts> Run(List<Body> first, IEnumerable<IMethodSymbol> foreign, HashSet<string> handlers, CancellationToken cancellationToken)
    {
        foreach (IMethodSymbol method in foreign)
        {
            leads.Lead(method);
        }

        Read(first, cancellationToken);
        if (context.Options is { OnlyFromHandlers: true, IncludeClrEvents: false })
        {
            _reach = new HandlerReach(bodies, Roots(handlers), context.Options.MaxCallDepth);
        }

        ReadAll(Next(), cancellationToken);
        var leading = new HashSet<Body>(_read.Where(pair => pair.Value.Exists(facts => leads.IsLeading(facts.Owner))).Select(static pair => pair.Key));
        HashSet<string> enumerated = Enumerations.Find(leading, mentions, out List<Body> changing);
        if (changing.Count > 0)
        {
            _enumerated = enumerated;
            changing.Where(_read.ContainsKey).ToList().ForEach(Enter);
            ReadAll([.. Next().Union(changing.Where(body => !_read.ContainsKey(body)))], cancellationToken);
        }

        var facts = new List<MethodFacts>();
        foreach (Body body in bodies)
        {
            if (_read.TryGetValue(body, out List<MethodFacts>? some))
            {
                facts.AddRange(some.Where(static one => one.HasEffect));
            }
        }

        return facts;
    }

    private void ReadAll(List<Body> round, CancellationToken cancellationToken)
    {
        while (round.Count > 0)
        {
            Read(round, cancellationToken);
            round = Next();
        }
    }

    private void Read(List<Body> round, CancellationToken cancellationToken)
    {
        var read = new ConcurrentDictionary<Body, List<MethodFacts>>();
        Parallel.ForEach(round.GroupBy(static body => body.Node.SyntaxTree), new ParallelOptions { CancellationToken = cancellationToken }, group =>
        {
            SemanticModel model = context.Compilation.GetSemanticModel(group.Key);
            foreach (Body body in group)
            {
                cancellationToken.ThrowIfCancellationRequested();
                read[body] = FactCollector.Read(context, model, body.Node, cancellationToken);
            }
        });

        foreach (Body body in round)
        {
            _read[body] = read[body];
            Enter(body);
        }
    }

    /// <summary>A change of a collection that is run through while something is published travels as a publish does.</summary>
    private void Enter(Body body)
    {
        List<MethodFacts> read = _read[body];
        for (int index = 0; _enumerated is not null && index < read.Count; index++)
        {
            read[index] = read[index].WithChangesOf(_enumerated);
        }

        read.ForEach(leads.Add);
    }

    /// <summary>Where flows begin that matter: in handlers, and where a collection is run through that one may change.</summary>
    private IEnumerable<Body> Roots(HashSet<string> handlers)
    {
        var roots = new HashSet<Body>(Enumerations.Enumerating(bodies, mentions));
        foreach (KeyValuePair<Body, List<MethodFacts>> pair in _read)
        {
            foreach (SubscribeFact subscription in pair.Value.SelectMany(static facts => facts.Subscriptions))
            {
                // A lambda that subscribes is a part of the body itself.
                roots.Add(pair.Key);
                handlers.Add(BodyNames.Simple(subscription.Handler.Name));
            }
        }

        return roots.Concat(bodies.Where(body => Array.Exists(body.Names, handlers.Contains)));
    }

    /// <summary>The bodies that were not read and may call what was found to lead to a publish.</summary>
    private List<Body> Next()
    {
        var next = new HashSet<Body>();
        List<IMethodSymbol> settled = leads.Settle();
        _settled.AddRange(settled);
        if (_registrations != leads.Registrations)
        {
            // What the container creates decides what a call runs, so that code may matter now that did not before.
            _registrations = leads.Registrations;
            settled = _settled;
        }

        foreach (IMethodSymbol method in settled)
        {
            int calls = leads.DepthOf(method) + 1;
            foreach (IMethodSymbol target in runs.TargetsOf(method))
            {
                foreach (string name in runs.NamesOf(target))
                {
                    next.UnionWith((name is BodyFinder.Operator or BodyFinder.Deconstruct ? bodies : mentions.Of(name))
                        .Where(body => !_read.ContainsKey(body) && !next.Contains(body) && _reach?.Allows(body, calls) != false && filter.MayCall(body, name, target, method)));
                }
            }
        }

        return [.. next];
    }
}
