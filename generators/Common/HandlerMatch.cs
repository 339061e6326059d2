using Microsoft.CodeAnalysis;

namespace Dispatch.Tooling;

/// <summary>The method that handles an event, or what is wrong with the nearest candidate.</summary>
internal readonly record struct HandlerMatch(ShapeProblem Problem, IMethodSymbol? Method, HandlerSignature Signature)
{
    public static HandlerMatch Wrong(ShapeProblem problem, IMethodSymbol? method = null) => new(problem, method, default);
}
