using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>The types of an assembly.</summary>
internal static class DeclaredTypes
{
    /// <summary>Every type of the assembly, nested ones too.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            INamespaceOrTypeSymbol current = pending.Pop();
            if (current is INamedTypeSymbol type)
            {
                yield return type;
                foreach (INamedTypeSymbol nested in type.GetTypeMembers())
                {
                    pending.Push(nested);
                }

                continue;
            }

            foreach (INamespaceOrTypeSymbol member in ((INamespaceSymbol)current).GetMembers())
            {
                pending.Push(member);
            }
        }
    }
}
