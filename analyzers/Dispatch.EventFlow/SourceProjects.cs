using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow;

/// <summary>
/// Which project a file belongs to where several are one compilation: a dispatcher calls the observers of projects, and such
/// a compilation knows only one assembly. Any thread may ask; a build never assigns anything, and pays for nothing.
/// </summary>
public static class SourceProjects
{
    private static readonly ConditionalWeakTable<SyntaxTree, SourceProject> s_projects = new();
    private static int s_isUsed;

    /// <summary>Says where the file comes from, before the compilation is analysed.</summary>
    public static void Assign(SyntaxTree tree, SourceProject project)
    {
        s_projects.Remove(tree);
        s_projects.Add(tree, project);
        Volatile.Write(ref s_isUsed, 1);
    }

    /// <summary>Whether the files belong to one project, as all files of a build do.</summary>
    public static bool AreOne(SyntaxTree left, SyntaxTree right) => Of(left) == Of(right);

    /// <summary>The project of the file; null if none was assigned.</summary>
    internal static SourceProject? Of(SyntaxTree tree) =>
        Volatile.Read(ref s_isUsed) != 0 && s_projects.TryGetValue(tree, out SourceProject? project) ? project : null;

    /// <summary>The project that declares the symbol; null if it is not in a source that was assigned to one.</summary>
    internal static SourceProject? Of(ISymbol symbol) =>
        Volatile.Read(ref s_isUsed) != 0 && !symbol.DeclaringSyntaxReferences.IsEmpty ? Of(symbol.DeclaringSyntaxReferences[0].SyntaxTree) : null;
}
