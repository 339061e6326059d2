using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>Finds, per event, the ways through Before and After that lead back to where they began.</summary>
internal static class OrderContradictions
{
    public static List<Diagnostic> Find(IEnumerable<ObserverDeclaration> declarations, CancellationToken cancellationToken)
    {
        var found = new List<Diagnostic>();
        List<ObserverDeclaration> valid = declarations.Where(static declaration => declaration.Match().Problem == ShapeProblem.None).ToList();
        if (!valid.Exists(static declaration => declaration.Named("Before") is not null || declaration.Named("After") is not null))
        {
            return found;
        }

        var said = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<ITypeSymbol> events = valid.Select(static declaration => declaration.Event)
            .Distinct<ITypeSymbol>(SymbolEqualityComparer.Default)
            .OrderBy(Names.Full, StringComparer.Ordinal);
        foreach (ITypeSymbol eventType in events)
        {
            cancellationToken.ThrowIfCancellationRequested();
            FindIn(eventType, Participants(valid, eventType), said, found, cancellationToken);
        }

        return found;
    }

    /// <summary>What runs for the event. Of a type's own attributes only those for the most specific events count.</summary>
    private static List<ObserverDeclaration> Participants(List<ObserverDeclaration> declarations, ITypeSymbol eventType)
    {
        List<ObserverDeclaration> reached = declarations.FindAll(declaration => EventRelation.IsOrDerivesFrom(eventType, declaration.Event));
        return reached.FindAll(declaration => declaration.Method is not null || !reached.Exists(other =>
            other.Method is null
            && SymbolEqualityComparer.Default.Equals(other.Observer, declaration.Observer)
            && !SymbolEqualityComparer.Default.Equals(other.Event, declaration.Event)
            && EventRelation.IsOrDerivesFrom(other.Event, declaration.Event)));
    }

    private static void FindIn(
        ITypeSymbol eventType, List<ObserverDeclaration> participants, HashSet<string> said, List<Diagnostic> found, CancellationToken cancellationToken)
    {
        SortedDictionary<string, SortedDictionary<string, ObserverDeclaration>> edges = EdgesOf(participants);
        var closed = new HashSet<string>(StringComparer.Ordinal);
        foreach (string start in edges.Keys)
        {
            // Reported with another member of the same circle.
            if (closed.Contains(start) || ShortestCircle(start, edges) is not { } path)
            {
                continue;
            }

            closed.UnionWith(path);
            Dictionary<string, string> shortNames = ShortNames(participants);
            string text = string.Join(" → ", path.Select(name => shortNames[name]));
            if (said.Add(text))
            {
                found.Add(Diagnostic.Create(
                    OrderRules.Contradicts, edges[path[0]][path[1]].Location(cancellationToken), Names.Of(eventType), text));
            }
        }
    }

    private static SortedDictionary<string, SortedDictionary<string, ObserverDeclaration>> EdgesOf(List<ObserverDeclaration> participants)
    {
        var present = new HashSet<string>(participants.Select(static declaration => Names.Full(declaration.Observer)), StringComparer.Ordinal);
        var edges = new SortedDictionary<string, SortedDictionary<string, ObserverDeclaration>>(StringComparer.Ordinal);
        foreach (ObserverDeclaration declaration in participants)
        {
            string self = Names.Full(declaration.Observer);
            Add(self, declaration.Named("Before") is { } later ? Names.Full(later) : null, declaration);
            Add(declaration.Named("After") is { } earlier ? Names.Full(earlier) : null, self, declaration);
        }

        return edges;

        void Add(string? first, string? second, ObserverDeclaration declaration)
        {
            if (first is null || second is null || first == second || !present.Contains(first) || !present.Contains(second))
            {
                return;
            }

            if (!edges.TryGetValue(first, out SortedDictionary<string, ObserverDeclaration>? targets))
            {
                edges.Add(first, targets = new SortedDictionary<string, ObserverDeclaration>(StringComparer.Ordinal));
            }

            targets[second] = declaration;
        }
    }

    private static List<string>? ShortestCircle(string start, SortedDictionary<string, SortedDictionary<string, ObserverDeclaration>> edges)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>();
        queue.Enqueue(start);
        while (queue.Count > 0)
        {
            string current = queue.Dequeue();
            if (!edges.TryGetValue(current, out SortedDictionary<string, ObserverDeclaration>? targets))
            {
                continue;
            }

            foreach (string target in targets.Keys)
            {
                if (target == start)
                {
                    return PathTo(start, current, cameFrom);
                }

                if (!cameFrom.ContainsKey(target))
                {
                    cameFrom.Add(target, current);
                    queue.Enqueue(target);
                }
            }
        }

        return null;
    }

    private static List<string> PathTo(string start, string last, Dictionary<string, string> cameFrom)
    {
        var path = new List<string> { start };
        for (string current = last; current != start; current = cameFrom[current])
        {
            path.Add(current);
        }

        path.Add(start);
        path.Reverse();
        return path;
    }

    private static Dictionary<string, string> ShortNames(List<ObserverDeclaration> participants)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ObserverDeclaration declaration in participants)
        {
            names[Names.Full(declaration.Observer)] = Names.Of(declaration.Observer);
        }

        return names;
    }
}
