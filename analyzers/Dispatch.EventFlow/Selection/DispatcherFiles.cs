using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatch.EventFlow.Selection;

/// <summary>
/// The generated files of dispatchers. What a dispatcher does inside is what a publish means and no flow of its own, so nothing in
/// these files is read, and there is at least one for each event.
/// </summary>
internal sealed class DispatcherFiles
{
    private const string Generator = "Dispatch.Generators.DispatchGenerator";

    private readonly HashSet<string> _dispatchers = new(StringComparer.Ordinal);

    public DispatcherFiles(IEnumerable<INamedTypeSymbol> dispatchers)
    {
        foreach (INamedTypeSymbol dispatcher in dispatchers)
        {
            _dispatchers.Add(dispatcher.Name);
        }
    }

    /// <summary>Whether the file is generated and declares parts of dispatchers only.</summary>
    public bool Contains(SyntaxTree file, SyntaxNode root) =>
        file.FilePath.Contains(Generator) && root is CompilationUnitSyntax { AttributeLists.Count: 0, Members: { Count: > 0 } members } && AreDispatchers(members);

    private bool AreDispatchers(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (MemberDeclarationSyntax member in members)
        {
            bool isDispatcher = member switch
            {
                BaseNamespaceDeclarationSyntax space => AreDispatchers(space.Members),
                ClassDeclarationSyntax type => _dispatchers.Contains(type.Identifier.ValueText),
                _ => false,
            };
            if (!isDispatcher)
            {
                return false;
            }
        }

        return true;
    }
}
