using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Collection;

/// <summary>A condition on a parameter alone, which a caller can decide: a <c>bool</c>, or the type of what is passed.</summary>
/// <param name="Ordinal">The parameter.</param>
/// <param name="Positive">Whether the flag must be set, or the value must be of one of the types.</param>
/// <param name="Types">The types; empty for a flag.</param>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Place">The condition.</param>
internal sealed record ParamCondition(int Ordinal, bool Positive, ImmutableArray<ITypeSymbol> Types, string Name, SourcePlace Place)
{
    public bool IsFlag => Types.IsEmpty;

    /// <summary>Whether it only follows from the order of the arms of a switch: nobody meant to leave anything out.</summary>
    public bool IsOrder { get; init; }

    /// <summary>What it is recognised as if no caller decides it.</summary>
    public Breaker Breaker => IsFlag
        ? (Collection.BreakerNames.IsSilentFlag(Name) ? Breaker.SilentParameter : Breaker.None)
        : (Positive || IsOrder ? Breaker.None : Breaker.TypeExclusion);

    /// <summary>Identity without the place, for sets of conditions.</summary>
    public string Key
    {
        get
        {
            string key = Ordinal + (Positive ? "+" : "-");
            foreach (ITypeSymbol type in Types)
            {
                key += type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "|";
            }

            return key;
        }
    }
}
