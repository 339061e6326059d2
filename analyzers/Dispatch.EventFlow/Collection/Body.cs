using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Collection;

/// <summary>A piece of code as syntax: what others call it, and which names occur in it.</summary>
/// <param name="Node">What is bound: a method, an accessor, an expression body, an initializer, a file of statements.</param>
/// <param name="Names">Under which names code refers to it.</param>
/// <param name="Mentions">The names that may occur in it, each once: those in comments and strings too.</param>
internal sealed record Body(SyntaxNode Node, string[] Names, string[] Mentions);
