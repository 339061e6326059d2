using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Analyzers.Flow;

/// <summary>A file with calls that may subscribe.</summary>
/// <param name="Calls">The calls.</param>
/// <param name="Names">Every name that the file has: what subscribes to an event nearly always names it.</param>
internal sealed record SubscribingFile(ImmutableArray<InvocationExpressionSyntax> Calls, HashSet<string> Names);
