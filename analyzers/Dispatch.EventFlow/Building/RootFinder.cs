using System.Collections.Generic;
using System.Threading;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Building;

/// <summary>Finds where to tell what happens in other assemblies only.</summary>
internal static class RootFinder
{
    public static FlowLocation Find(Compilation compilation, BusCatalog buses, IReadOnlyList<INamedTypeSymbol> types, CancellationToken cancellationToken)
    {
        INamedTypeSymbol? first = null;
        foreach (INamedTypeSymbol type in types)
        {
            if (type.TypeKind == TypeKind.Class && buses.Native?.IsDispatcher(type) == true
                && (first is null || string.CompareOrdinal(Identity.FullName(type), Identity.FullName(first)) < 0))
            {
                first = type;
            }
        }

        ISymbol? root = (ISymbol?)first ?? compilation.GetEntryPoint(cancellationToken);
        return root is null ? FlowLocation.None : SourcePlace.Of(root).ToLocation();
    }
}
