using System;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Solving;

/// <summary>A method, or a method on objects of exactly one type.</summary>
/// <param name="Method">The method as defined.</param>
/// <param name="Self">The type as defined; null for any.</param>
internal readonly record struct MethodKey(IMethodSymbol Method, INamedTypeSymbol? Self) : IEquatable<MethodKey>
{
    public bool Equals(MethodKey other) => SymbolEqualityComparer.Default.Equals(Method, other.Method) && SymbolEqualityComparer.Default.Equals(Self, other.Self);

    public override int GetHashCode() => unchecked((SymbolEqualityComparer.Default.GetHashCode(Method) * 397) ^ SymbolEqualityComparer.Default.GetHashCode(Self));
}
