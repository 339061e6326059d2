using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>Which referenced assemblies the dispatchers of a compilation call: <c>[Dispatcher(Modules = ...)]</c>.</summary>
internal static class DispatcherScopes
{
    /// <summary>One list of assembly names for each dispatcher; empty if one of them calls everything, or there is none.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(IEnumerable<INamedTypeSymbol> types, NativeBus? native)
    {
        var scopes = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (INamedTypeSymbol type in types)
        {
            if (native?.DispatcherOn(type) is { } attribute)
            {
                if (ModulesOf(attribute) is not { } modules)
                {
                    return [];
                }

                scopes.Add(modules);
            }
        }

        return scopes.ToImmutable();
    }

    private static ImmutableArray<string>? ModulesOf(AttributeData attribute)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument is { Key: "Modules", Value: { Kind: TypedConstantKind.Array, IsNull: false } value })
            {
                return [.. value.Values.Select(static item => (item.Value as ITypeSymbol)?.ContainingAssembly?.Name).OfType<string>().Distinct().OrderBy(static name => name, System.StringComparer.Ordinal)];
            }
        }

        return null;
    }
}
