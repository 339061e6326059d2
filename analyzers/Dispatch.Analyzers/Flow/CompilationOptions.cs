using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers.Flow;

/// <summary>
/// Options that mean the whole compilation: what applies to its first file that somebody has written, which includes the
/// global files. What the build generates may lie outside the folders of the project.
/// </summary>
internal static class CompilationOptions
{
    public static AnalyzerConfigOptions Of(Compilation compilation, AnalyzerOptions options)
    {
        SyntaxTree? first = null;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            first ??= tree;
            if (!IsGenerated(tree.FilePath))
            {
                first = tree;
                break;
            }
        }

        return first is null ? options.AnalyzerConfigOptionsProvider.GlobalOptions : options.AnalyzerConfigOptionsProvider.GetOptions(first);
    }

    private static bool IsGenerated(string path) =>
        path.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith("AssemblyInfo.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith("AssemblyAttributes.cs", StringComparison.OrdinalIgnoreCase);
}
