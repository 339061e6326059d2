using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Selection;

/// <summary>Which types an expression may have, as far as declarations tell without binding a body.</summary>
internal readonly struct TypeGuess
{
    private TypeGuess(ImmutableArray<ITypeSymbol> types, bool mayBeOther, bool hidesMembers = false)
    {
        Types = types;
        MayBeOther = mayBeOther;
        HidesMembers = hidesMembers;
    }

    /// <summary>Anything.</summary>
    public static TypeGuess Unknown => default;

    /// <summary>A type that no source declares.</summary>
    public static TypeGuess Foreign { get; } = new([], true);

    public bool IsUnknown => Types.IsDefault;

    /// <summary>The types that it may have; default if nothing is known.</summary>
    public ImmutableArray<ITypeSymbol> Types { get; }

    /// <summary>Whether it may be a type of the same name that no source declares instead.</summary>
    public bool MayBeOther { get; }

    /// <summary>Whether nothing can be said of its members, because they depend on type arguments.</summary>
    public bool HidesMembers { get; }

    public static TypeGuess Exactly(ITypeSymbol? type) => type is null ? Unknown : new TypeGuess([type], false);

    /// <summary>One of those that have the name that the code uses.</summary>
    public static TypeGuess Named(IEnumerable<ITypeSymbol> types) => new([.. types], true);

    public TypeGuess WithHiddenMembers() => IsUnknown ? this : new(Types, MayBeOther, hidesMembers: true);
}
