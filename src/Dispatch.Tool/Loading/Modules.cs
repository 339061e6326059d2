using System;
using System.Collections.Generic;
using System.Linq;

namespace Dispatch.Tool.Loading;

/// <summary>Which project a file belongs to: one compilation of all projects knows only one assembly.</summary>
internal static class Modules
{
    /// <summary>From the path of a file, as its project gave it, to the name of the project; null for a file of none.</summary>
    public static Func<string, string?> Of(IReadOnlyList<LoadedProject> projects)
    {
        var modules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (LoadedProject project in projects)
        {
            foreach (string path in project.Trees.Select(static tree => tree.FilePath))
            {
                modules.TryAdd(path, project.Name);
            }
        }

        return path => modules.GetValueOrDefault(path);
    }
}
