using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Analyzers.Flow;

/// <summary>A place in a file that may say that something observes an event.</summary>
/// <param name="EventName">The simple name of what may be the event.</param>
/// <param name="Event">Where it is written.</param>
/// <param name="Through">The attribute or base type that it is an argument of; null if the names alone say so.</param>
/// <param name="AttributeName">The name of the attribute without <c>Attribute</c>; null for a base type.</param>
/// <param name="Declaration">The type or method that may observe.</param>
internal sealed record ObserverCandidate(string EventName, TypeSyntax Event, NameSyntax? Through, string? AttributeName, MemberDeclarationSyntax Declaration);
