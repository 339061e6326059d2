using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers.Flow;

/// <summary>Options that mean the whole compilation: what applies to its first file, which includes the global files.</summary>
internal static class CompilationOptions
{
    public static AnalyzerConfigOptions Of(Compilation compilation, AnalyzerOptions options)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            return options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        }

        return options.AnalyzerConfigOptionsProvider.GlobalOptions;
    }
}
