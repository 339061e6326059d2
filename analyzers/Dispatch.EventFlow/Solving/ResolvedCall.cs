using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Solving;

/// <summary>A method that a call may run.</summary>
/// <param name="Callee">The method as defined.</param>
/// <param name="Map">What its type parameters stand for; null if it has none.</param>
/// <param name="Certainty">How sure it is that it is this one.</param>
/// <param name="ThroughInterface">Whether it was found behind an interface or a virtual member.</param>
internal readonly record struct ResolvedCall(IMethodSymbol Callee, TypeMap? Map, Certainty Certainty, bool ThroughInterface);
