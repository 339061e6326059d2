using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>Which assemblies the dispatchers of a compilation call: <c>[Dispatcher(Modules = ...)]</c>.</summary>
internal static class DispatcherScopes
{
    /// <summary>
    /// One list of assembly names for each dispatcher, its own among them; empty if one of them calls everything, or there is none.
    /// </summary>
    /// <param name="types">The types that source declares.</param>
    /// <param name="declared">The dispatchers among them.</param>
    /// <param name="native">The bus whose dispatchers are asked for.</param>
    /// <param name="referenced">The referenced assemblies that have handlers.</param>
    public static ImmutableArray<ImmutableArray<string>> Of(IEnumerable<INamedTypeSymbol> types, IEnumerable<INamedTypeSymbol> declared, NativeBus? native, IEnumerable<IAssemblySymbol> referenced)
    {
        if (native is null)
        {
            return [];
        }

        List<(INamedTypeSymbol Type, ImmutableArray<string>? Modules)> dispatchers = [];
        foreach (INamedTypeSymbol type in declared)
        {
            if (native.DispatcherOn(type) is { } attribute)
            {
                dispatchers.Add((type, ModulesOf(attribute)));
            }
        }

        ProjectModules? projects = dispatchers.Count > 0 ? ProjectModules.TryCreate(types, dispatchers.ConvertAll(static dispatcher => dispatcher.Type), referenced) : null;
        if (projects is null && dispatchers.Exists(static dispatcher => dispatcher.Modules is null))
        {
            return [];
        }

        IEnumerable<ImmutableArray<string>> scopes = dispatchers.Select(dispatcher => Sorted((dispatcher.Modules ?? projects!.CalledBy(dispatcher.Type)).Add(NameOf(dispatcher.Type))));
        return projects?.NotReferenced() is { IsEmpty: false } others ? [.. scopes, Sorted(others)] : [.. scopes];
    }

    /// <summary>The assembly of a type, or the project where several are one compilation.</summary>
    public static string NameOf(ITypeSymbol type) => SourceProjects.Of(type)?.Name ?? Identity.AssemblyOf(type);

    private static ImmutableArray<string>? ModulesOf(AttributeData attribute)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument is { Key: "Modules", Value: { Kind: TypedConstantKind.Array, IsNull: false } value })
            {
                return [.. value.Values.Select(static item => item.Value as ITypeSymbol).OfType<ITypeSymbol>().Select(NameOf)];
            }
        }

        return null;
    }

    private static ImmutableArray<string> Sorted(ImmutableArray<string> names) => [.. names.Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal)];
}
