using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.Tool.Loading;

/// <summary>
/// The contracts of well-known buses, for sources that are read without their packages. An interface that is not there binds
/// as a base class that is not there, and the class that implements it would be no handler.
/// </summary>
internal static class BusContracts
{
    private const string Prefix = "Dispatch.Tool.Contracts.";

    /// <summary>Those of the namespaces that the sources use and do not declare.</summary>
    public static IEnumerable<SyntaxTree> For(IReadOnlyList<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (CompilationUnitSyntax root in trees.Select(tree => (CompilationUnitSyntax)tree.GetRoot(cancellationToken)))
        {
            used.UnionWith(root.Usings.Select(static directive => directive.Name?.ToString() ?? ""));
            foreach (BaseNamespaceDeclarationSyntax space in root.Members.OfType<BaseNamespaceDeclarationSyntax>())
            {
                used.UnionWith(space.Usings.Select(static directive => directive.Name?.ToString() ?? ""));
                declared.Add(space.Name.ToString());
            }
        }

        Assembly assembly = typeof(BusContracts).Assembly;
        foreach (string resource in assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            string space = resource[Prefix.Length..^".txt".Length];
            if (used.Contains(space) && !declared.Contains(space))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
                yield return CSharpSyntaxTree.ParseText(reader.ReadToEnd(), WholeProgram.ParseOptions, resource, cancellationToken: cancellationToken);
            }
        }
    }
}
