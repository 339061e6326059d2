using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Collection;

/// <summary>Under which names code refers to a method.</summary>
internal static class BodyNames
{
    public static IEnumerable<string> Of(IMethodSymbol method)
    {
        switch (method.MethodKind)
        {
            case MethodKind.AnonymousFunction or MethodKind.LocalFunction or MethodKind.StaticConstructor or MethodKind.Destructor:
                yield break;
            case MethodKind.Constructor:
                yield return method.ContainingType.Name;
                yield return BodyFinder.AnyConstructor;
                break;
            case MethodKind.UserDefinedOperator or MethodKind.Conversion:
                yield return BodyFinder.Operator;
                break;
            default:
                yield return method.AssociatedSymbol is IPropertySymbol { IsIndexer: true } ? BodyFinder.Indexer : Simple(method.AssociatedSymbol?.Name ?? method.Name);
                break;
        }

        string name = Simple(method.Name);
        if (name is "Dispose" or "DisposeAsync")
        {
            yield return BodyFinder.Using;
        }

        if (BodyFinder.IsImplicitIndexer(Simple(method.AssociatedSymbol?.Name ?? method.Name)))
        {
            yield return BodyFinder.Indexer;
        }

        if (name is "GetEnumerator" or "MoveNext" or "get_Current" or "Dispose" or "GetAsyncEnumerator" or "MoveNextAsync" or "DisposeAsync")
        {
            yield return BodyFinder.ForEach;
        }
    }

    /// <summary>An explicit implementation is called by the name of what it implements.</summary>
    public static string Simple(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
