using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>The assemblies that a <c>[Dispatcher]</c> names.</summary>
internal static class ModuleNames
{
    /// <summary>Null: it names none, and calls all that have observers.</summary>
    public static HashSet<string>? NamedBy(AttributeData dispatcher)
    {
        foreach (var argument in dispatcher.NamedArguments)
        {
            if (argument.Key == "Modules" && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false })
            {
                var names = new HashSet<string>();
                foreach (TypedConstant type in argument.Value.Values)
                {
                    if (type.Value is INamedTypeSymbol { ContainingAssembly: { } assembly })
                    {
                        names.Add(assembly.Name);
                    }
                }

                return names;
            }
        }

        return null;
    }
}
