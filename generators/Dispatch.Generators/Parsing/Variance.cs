using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Parsing;

/// <summary>The further names that a variant interface goes by.</summary>
internal static class Variance
{
    /// <summary>So many at most: several wide arguments multiply.</summary>
    private const int Most = 256;

    /// <summary><c>IChanged&lt;out Derived&gt;</c> is an <c>IChanged&lt;Base&gt;</c>.</summary>
    public static List<string> WiderResults(INamedTypeSymbol type, IAssemblySymbol assembly) => Replace(type, VarianceKind.Out, assembly);

    /// <summary>What implements <c>IRule&lt;Base&gt;</c> is an <c>IRule&lt;in Derived&gt;</c>.</summary>
    public static List<string> WiderArguments(INamedTypeSymbol type, IAssemblySymbol assembly) => Replace(type, VarianceKind.In, assembly);

    private static List<string> Replace(INamedTypeSymbol type, VarianceKind kind, IAssemblySymbol assembly)
    {
        var names = new List<string>();
        if (type.TypeKind == TypeKind.Interface && type.IsGenericType)
        {
            foreach (INamedTypeSymbol constructed in Construct(type, kind, (assembly as ISourceAssemblySymbol)?.Compilation.ObjectType))
            {
                names.Add(TypeNames.InCode(constructed));
            }
        }

        return names;
    }

    private static List<INamedTypeSymbol> Construct(INamedTypeSymbol type, VarianceKind kind, ITypeSymbol? objectType)
    {
        var found = new List<INamedTypeSymbol> { type };
        for (int i = 0; i < type.TypeParameters.Length; i++)
        {
            if (type.TypeParameters[i].Variance != kind || type.TypeArguments[i] is not INamedTypeSymbol { IsReferenceType: true } argument)
            {
                continue;
            }

            List<ITypeSymbol> wider = Wider(argument, objectType);
            int count = found.Count;
            for (int j = 0; j < count; j++)
            {
                foreach (ITypeSymbol replacement in wider)
                {
                    if (found.Count > Most)
                    {
                        break;
                    }

                    ITypeSymbol[] arguments = [.. found[j].TypeArguments];
                    arguments[i] = replacement;
                    found.Add(found[j].ConstructedFrom.Construct(arguments));
                }
            }
        }

        found.RemoveAt(0);
        return found;
    }

    private static List<ITypeSymbol> Wider(INamedTypeSymbol type, ITypeSymbol? objectType)
    {
        var wider = new List<ITypeSymbol>();
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            wider.Add(current);
        }

        wider.AddRange(type.AllInterfaces);
        if (type.TypeKind == TypeKind.Interface && objectType is not null)
        {
            wider.Add(objectType);
        }

        return wider;
    }
}
