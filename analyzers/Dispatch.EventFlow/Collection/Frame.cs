using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Collection;

/// <summary>One branch, loop or other decision around a piece of a body; what holds inside is summed up from the outermost on.</summary>
internal sealed class Frame
{
    private Frame(Frame? parent) => Parent = parent;

    /// <summary>The body itself.</summary>
    public static Frame Body { get; } = new(null) { IsCertain = true, Conditions = [], Guards = [] };

    public Frame? Parent { get; }

    /// <summary>Which decision of the body; 0 if it has no alternatives that could join.</summary>
    public int Choice { get; private init; }

    /// <summary>Which alternative of the decision.</summary>
    public int Arm { get; private init; }

    /// <summary>How many alternatives there are, one of which is always taken; 0 if none may be.</summary>
    public int Arms { get; private init; }

    /// <summary>Whether it is always reached, given its conditions.</summary>
    public bool IsCertain { get; private init; }

    public bool IsMany { get; private init; }

    public Breaker Breaker { get; private init; }

    /// <summary>The fields over whose elements a loop around is running.</summary>
    public ImmutableArray<ISymbol> Enumerated { get; private init; } = [];

    public ImmutableArray<ParamCondition> Conditions { get; private init; }

    public ImmutableArray<Guard> Guards { get; private init; }

    /// <summary>One alternative of a decision.</summary>
    public Frame Branch(int choice, int arm, int arms, Reading reading) => new(this)
    {
        Choice = choice,
        Arm = arm,
        Arms = arms,
        IsCertain = IsCertain && reading.IsDecidedByCaller,
        IsMany = IsMany,
        Enumerated = Enumerated,
        Breaker = Breaker != Breaker.None ? Breaker : reading.Breaker,
        Conditions = reading.Conditions.IsEmpty ? Conditions : Conditions.AddRange(reading.Conditions),
        Guards = reading.Guards.IsEmpty ? Guards : Guards.AddRange(reading.Guards),
    };

    /// <summary>What may be left out: a catch, what follows an earlier exit, a lambda.</summary>
    public Frame Uncertain(Breaker breaker = Breaker.None) => new(this)
    {
        IsMany = IsMany,
        Enumerated = Enumerated,
        Breaker = Breaker != Breaker.None ? Breaker : breaker,
        Conditions = Conditions,
        Guards = Guards,
    };

    /// <summary>The body of a loop.</summary>
    /// <param name="runsOnce">Whether the first turn always comes.</param>
    /// <param name="enumerated">The field whose elements it takes one by one; null if it is something else.</param>
    public Frame Loop(bool runsOnce, ISymbol? enumerated = null) => new(this)
    {
        IsCertain = IsCertain && runsOnce,
        IsMany = true,
        Enumerated = enumerated is null ? Enumerated : Enumerated.Add(enumerated),
        Breaker = Breaker,
        Conditions = Conditions,
        Guards = Guards,
    };
}

/// <summary>A condition that a reader of a message wants to see.</summary>
internal readonly record struct Guard(SourcePlace Place, bool Negated, Breaker Breaker)
{
    /// <summary>Where a re-entrancy flag is reset outside a <c>finally</c>; nowhere if it is reset safely or never.</summary>
    public SourcePlace UnsafeReset { get; init; }
}

/// <summary>What a condition says about the code that it guards.</summary>
internal readonly record struct Reading(bool IsDecidedByCaller, Breaker Breaker, ImmutableArray<ParamCondition> Conditions, ImmutableArray<Guard> Guards)
{
    public static Reading Unknown { get; } = new(false, Breaker.None, [], []);
}
