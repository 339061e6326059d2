using System.Collections.Generic;
using System.Collections.Immutable;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Solving;

/// <summary>What an entry of a callee means to one call of it.</summary>
internal static class Instantiation
{
    private const int MostGuards = 8;

    public static IEnumerable<FlowEntry> Of(FlowEntry entry, CallSite site, bool isLazy, Hierarchy hierarchy)
    {
        CallFact call = site.Call;
        if (!TryDecide(entry.Conditions, call.Arguments, hierarchy, out Decision decision))
        {
            yield break;
        }

        Certainty certainty = Worst(entry.Certainty, site.Resolved.Certainty);
        certainty = decision.IsUnsure || isLazy || !call.Frame.IsCertain ? Worst(certainty, Certainty.May) : certainty;
        Breaker breaker = site.Breaks ? Breaker.Configured
            : call.Frame.Breaker != Breaker.None ? call.Frame.Breaker
            : call.Breaker != Breaker.None ? call.Breaker
            : entry.Breaker != Breaker.None ? entry.Breaker
            : decision.Breaker;
        FlowEntry raised = entry with
        {
            Event = TypeMap.Apply(entry.Event, site.Resolved.Map),
            Parameter = -1,
            Certainty = certainty,
            Mode = Latest(call.Mode, entry.Mode),
            IsMany = entry.IsMany || call.Frame.IsMany,
            Breaker = breaker,
            Conditions = Union(call.Frame.Conditions, decision.Left),
            Guards = Limit(call.Frame.Guards.AddRange(decision.Guards).AddRange(entry.Guards)),
            ThroughInterface = entry.ThroughInterface || site.Resolved.ThroughInterface,
            AllowedCycle = entry.AllowedCycle ?? site.AllowedCycle,
            Place = call.Place,
            Callee = site.Resolved.Callee,
            Next = entry,
            Enumerated = entry.Changed is null ? call.Frame.Enumerated : [],
            ForeignPath = null,
            Assembly = null,
            Depth = entry.Depth + 1,
        };
        if (entry.Parameter < 0)
        {
            yield return raised;
            yield break;
        }

        ArgumentFact? passed = Find(call.Arguments, entry.Parameter);
        if (passed is null || passed.Types.IsEmpty)
        {
            yield return raised;
            yield break;
        }

        foreach (ITypeSymbol type in passed.Types)
        {
            yield return raised with
            {
                Event = type,
                Parameter = passed.Types.Length == 1 ? passed.Forwarded : -1,
                Certainty = passed.Types.Length == 1 ? raised.Certainty : Worst(raised.Certainty, Certainty.May),
            };
        }
    }

    public static Certainty Worst(Certainty left, Certainty right) => left > right ? left : right;

    public static DeliveryMode Latest(DeliveryMode left, DeliveryMode right) => left == DeliveryMode.Sync ? right : left;

    private static bool TryDecide(ImmutableArray<ParamCondition> conditions, ImmutableArray<ArgumentFact> arguments, Hierarchy hierarchy, out Decision decision)
    {
        decision = Decision.None;
        foreach (ParamCondition condition in conditions)
        {
            ArgumentFact? argument = Find(arguments, condition.Ordinal);
            bool? holds = argument is null ? null : ConditionCheck.Of(condition, argument, hierarchy);
            switch (holds)
            {
                case false:
                    return false;
                case true:
                    break;
                case null when argument is { Forwarded: >= 0 } forwarded:
                    decision = decision with { Left = decision.Left.Add(condition with { Ordinal = forwarded.Forwarded }) };
                    break;
                default:
                    decision = decision.Unsure(condition);
                    break;
            }
        }

        return true;
    }

    private static ArgumentFact? Find(ImmutableArray<ArgumentFact> arguments, int ordinal)
    {
        foreach (ArgumentFact argument in arguments)
        {
            if (argument.Ordinal == ordinal)
            {
                return argument;
            }
        }

        return null;
    }

    private static ImmutableArray<ParamCondition> Union(ImmutableArray<ParamCondition> left, ImmutableArray<ParamCondition> right)
    {
        foreach (ParamCondition condition in right)
        {
            bool isKnown = false;
            foreach (ParamCondition known in left)
            {
                isKnown |= known.Key == condition.Key;
            }

            left = isKnown ? left : left.Add(condition);
        }

        return left;
    }

    private static ImmutableArray<Guard> Limit(ImmutableArray<Guard> guards) => guards.Length <= MostGuards ? guards : guards.RemoveRange(MostGuards, guards.Length - MostGuards);
}

/// <summary>What is left of the conditions of a callee.</summary>
internal readonly record struct Decision(bool IsUnsure, Breaker Breaker, ImmutableArray<ParamCondition> Left, ImmutableArray<Guard> Guards)
{
    public static Decision None { get; } = new(false, Breaker.None, [], []);

    public Decision Unsure(ParamCondition condition) => this with
    {
        IsUnsure = true,
        Breaker = Breaker != Breaker.None ? Breaker : condition.Breaker,
        Guards = Guards.Add(new Guard(condition.Place, !condition.Positive, condition.Breaker)),
    };
}
