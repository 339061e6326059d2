using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Building;

/// <summary>What receives events, as it is written.</summary>
internal static class WrittenHandlers
{
    /// <summary>The declarations of the handlers.</summary>
    public static HashSet<SyntaxNode> NodesOf(IReadOnlyList<HandlerFlow> handlers)
    {
        var nodes = new HashSet<SyntaxNode>();
        foreach (HandlerFlow handler in handlers)
        {
            foreach (SyntaxReference declaration in handler.Method?.DeclaringSyntaxReferences ?? ImmutableArray<SyntaxReference>.Empty)
            {
                nodes.Add(declaration.GetSyntax());
            }
        }

        return nodes;
    }

    /// <summary>The events that are received otherwise than by a handler.</summary>
    public static HashSet<string> ListenedBy(IReadOnlyList<MethodFacts> facts)
    {
        var listened = new HashSet<string>(StringComparer.Ordinal);
        foreach (MethodFacts method in facts)
        {
            foreach (ITypeSymbol type in method.Listened)
            {
                listened.Add(Identity.Of(type));
            }
        }

        return listened;
    }
}
