using System.Linq;
using Microsoft.CodeAnalysis;

namespace Dispatch.CodeFixes;

/// <summary>Whether the signature of a handler is its own to change.</summary>
internal static class HandlerSymbols
{
    /// <summary>No base class, interface or other part prescribes the signature.</summary>
    public static bool IsFree(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Ordinary && !method.IsOverride && !method.IsVirtual && !method.IsAbstract
        && !method.IsPartialDefinition && method.PartialDefinitionPart is null
        && !ImplementsInterface(method);

    public static bool ImplementsInterface(IMethodSymbol method) => method.ContainingType.AllInterfaces
        .SelectMany(implemented => implemented.GetMembers(method.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    /// <summary>Whether a dispatcher calls the method.</summary>
    public static bool IsHandler(IMethodSymbol method) =>
        HasHandles(method) || (method.Name is "Handle" or "HandleAsync" && HasHandles(method.ContainingType));

    /// <summary>Whether the method has a <c>[Handles]</c> of its own, so that its name does not matter.</summary>
    public static bool IsMarked(IMethodSymbol method) => HasHandles(method);

    private static bool HasHandles(ISymbol symbol) =>
        symbol.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "HandlesAttribute", Arity: 1 });
}
