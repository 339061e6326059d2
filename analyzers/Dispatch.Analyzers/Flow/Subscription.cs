using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Flow;

/// <summary>A delegate that a call registers.</summary>
/// <param name="Event">What it observes.</param>
/// <param name="Method">The method or lambda.</param>
internal sealed record Subscription(ITypeSymbol Event, IMethodSymbol Method);
