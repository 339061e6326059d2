using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Dispatch.EventFlow.Symbols;

namespace Dispatch.EventFlow.Collection;

/// <summary>What every alternative of a decision does is done in any case.</summary>
internal static class BranchJoin
{
    public static ImmutableArray<PublishFact> Join(ImmutableArray<PublishFact> facts) => Join(
        facts,
        static fact => fact.Frame,
        static (left, right) => left.Changed is null && right.Changed is null && left.Mode == right.Mode && left.Bus == right.Bus && TypeRelations.Same(left.ClrEvent, right.ClrEvent) == (left.ClrEvent is not null) && TypeRelations.Same(left.Event, right.Event) && left.Parameter == right.Parameter && TypeRelations.Same(left.Wrapper, right.Wrapper) == (left.Wrapper is not null),
        static (fact, frame) => fact with { Frame = frame });

    public static ImmutableArray<CallFact> Join(ImmutableArray<CallFact> facts) => Join(
        facts,
        static fact => fact.Frame,
        static (left, right) => left.Kind == CallKind.Exact && right.Kind == CallKind.Exact && left.Arguments.IsEmpty && right.Arguments.IsEmpty && TypeRelations.Same(left.Target, right.Target),
        static (fact, frame) => fact with { Frame = frame });

    private static ImmutableArray<T> Join<T>(ImmutableArray<T> facts, Func<T, Frame> frameOf, Func<T, T, bool> isSame, Func<T, Frame, T> move)
    {
        // Only what stands in an alternative can join; most bodies have nothing of the kind.
        List<T>? branched = null;
        foreach (T fact in facts)
        {
            if (frameOf(fact) is { Arms: > 1 })
            {
                (branched ??= []).Add(fact);
            }
        }

        if (branched is not { Count: > 1 and <= 256 })
        {
            return facts;
        }

        ImmutableArray<T>.Builder joined = facts.ToBuilder();
        for (int index = 0; index < branched.Count; index++)
        {
            T fact = branched[index];
            Frame frame = frameOf(fact);
            if (frame.Arm != 0 || frame.Arms is 0 or > 64)
            {
                continue;
            }

            ulong arms = 0;
            foreach (T other in branched)
            {
                Frame around = frameOf(other);
                if (around.Choice == frame.Choice && around.Arms == frame.Arms && isSame(fact, other))
                {
                    arms |= 1UL << around.Arm;
                }
            }

            if (arms == (frame.Arms == 64 ? ulong.MaxValue : (1UL << frame.Arms) - 1) && frame.Parent is { } parent)
            {
                T certain = move(fact, parent);
                joined.Add(certain);
                if (parent.Arms > 1)
                {
                    branched.Add(certain);
                }
            }
        }

        return joined.ToImmutable();
    }
}
