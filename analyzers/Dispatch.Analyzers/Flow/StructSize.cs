using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Flow;

/// <summary>How many bytes a struct has on a 64-bit machine, as far as its fields are known.</summary>
internal static class StructSize
{
    private const int Reference = 8;
    private const int MaxDepth = 8;

    public static int Of(ITypeSymbol type) => Measure(type, 0).Size;

    private static (int Size, int Alignment) Measure(ITypeSymbol type, int depth)
    {
        int simple = Simple(type);
        if (simple > 0)
        {
            return (simple, Math.Min(simple, Reference));
        }

        if (!type.IsValueType || depth > MaxDepth)
        {
            return (Reference, Reference);
        }

        if (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying })
        {
            return Measure(underlying, depth);
        }

        int size = 0;
        int alignment = 1;
        foreach ((int Size, int Alignment) field in Fields(type).Select(field => Measure(field, depth + 1)))
        {
            size = Align(size, field.Alignment) + field.Size;
            alignment = Math.Max(alignment, field.Alignment);
        }

        return (Align(Math.Max(size, 1), alignment), alignment);
    }

    private static IEnumerable<ITypeSymbol> Fields(ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic && !field.IsConst).Select(static field => field.Type);

    private static int Align(int size, int alignment) => (size + alignment - 1) / alignment * alignment;

    /// <summary>Reference assemblies do not show the fields of these.</summary>
    private static int Simple(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte => 1,
        SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16 => 2,
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => 4,
        SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_DateTime
            or SpecialType.System_IntPtr or SpecialType.System_UIntPtr => 8,
        SpecialType.System_Decimal => 16,
        _ => type.Name switch
        {
            "Guid" or "DateTimeOffset" or "Int128" or "UInt128" when IsOfSystem(type) => 16,
            "TimeSpan" or "TimeOnly" when IsOfSystem(type) => 8,
            "DateOnly" when IsOfSystem(type) => 4,
            _ => 0,
        },
    };

    private static bool IsOfSystem(ITypeSymbol type) => type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
