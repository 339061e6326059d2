using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Dispatch.Tooling;

/// <summary>
/// All types of some name in a compilation and what it references, as <see cref="Compilation.GetTypesByMetadataName"/> finds them. What a
/// referenced assembly has is asked once for as long as its symbol lives: an edit makes a new compilation over the same references,
/// and to ask them all again for each bus that there is would take most of the time of the rules.
/// </summary>
internal sealed class TypesByName
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, ConcurrentDictionary<string, INamedTypeSymbol?>> s_known = new();

    private readonly IAssemblySymbol _own;
    private readonly List<IAssemblySymbol> _references = [];
    private readonly List<IAssemblySymbol> _platform = [];
    private readonly Dictionary<string, List<INamedTypeSymbol>> _found = new(StringComparer.Ordinal);

    public TypesByName(Compilation compilation)
    {
        _own = compilation.Assembly;
        foreach (IAssemblySymbol reference in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            (IsPlatform(reference.Identity) ? _platform : _references).Add(reference);
        }
    }

    /// <summary>The own type first. Not for several threads at once.</summary>
    public List<INamedTypeSymbol> Find(string metadataName)
    {
        if (_found.TryGetValue(metadataName, out List<INamedTypeSymbol>? found))
        {
            return found;
        }

        found = [];
        if (_own.GetTypeByMetadataName(metadataName) is { } own)
        {
            found.Add(own);
        }

        AddFrom(_references, metadataName, found);
        if (metadataName.StartsWith("System.", StringComparison.Ordinal))
        {
            AddFrom(_platform, metadataName, found);
        }

        _found.Add(metadataName, found);
        return found;
    }

    private static void AddFrom(List<IAssemblySymbol> assemblies, string metadataName, List<INamedTypeSymbol> found)
    {
        foreach (IAssemblySymbol assembly in assemblies)
        {
            ConcurrentDictionary<string, INamedTypeSymbol?> known = s_known.GetOrCreateValue(assembly);
            if (!known.TryGetValue(metadataName, out INamedTypeSymbol? type))
            {
                known.TryAdd(metadataName, type = assembly.GetTypeByMetadataName(metadataName));
            }

            if (type is not null)
            {
                found.Add(type);
            }
        }
    }

    /// <summary>The many assemblies of the platform, by name and the keys that it is signed with, declare nothing outside of <c>System</c> that is a bus.</summary>
    private static bool IsPlatform(AssemblyIdentity identity) =>
        identity.Name.StartsWith("System.", StringComparison.Ordinal) && !identity.PublicKeyToken.IsEmpty && identity.PublicKeyToken[0] is 0xb0 or 0xb7 or 0x7c or 0xcc;
}
