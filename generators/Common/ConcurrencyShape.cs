using Microsoft.CodeAnalysis;

namespace Dispatch.Tooling;

/// <summary>What <c>[Parallel]</c> says.</summary>
internal static class ConcurrencyShape
{
    public static bool IsParallel(AttributeData attribute) => attribute.AttributeClass is
    {
        Name: "ParallelAttribute", Arity: 0 or 1, ContainingNamespace: { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true },
    };

    public static bool ValueOf(AttributeData attribute) => attribute.ConstructorArguments.Length == 0 || attribute.ConstructorArguments[0].Value is not false;

    /// <summary>What the event or its nearest base class declares; null: nothing.</summary>
    public static bool? Declared(INamedTypeSymbol eventType)
    {
        for (INamedTypeSymbol? current = eventType; current is not null; current = current.BaseType)
        {
            foreach (AttributeData attribute in current.GetAttributes())
            {
                if (IsParallel(attribute) && attribute.AttributeClass!.Arity == 0)
                {
                    return ValueOf(attribute);
                }
            }
        }

        return null;
    }
}
