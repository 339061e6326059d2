using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Dispatch.EventFlow.Locking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Flow.Building;

/// <summary>A compilation as the compiler had it, with what the generators made.</summary>
/// <param name="Compilation">The compilation.</param>
/// <param name="Options">The options that hold for its sources.</param>
/// <param name="Accepted">The cycles that the lock files among its inputs accept; null if there is none.</param>
internal sealed record CompilerRun(Compilation Compilation, AnalyzerConfigOptions Options, AcceptedCycles? Accepted)
{
    /// <summary>Repeats what the compiler does before it emits.</summary>
    /// <param name="argumentsFile">The arguments of the compiler, one on each line.</param>
    /// <param name="folder">Where it ran.</param>
    public static CompilerRun From(string argumentsFile, string folder)
    {
        CSharpCommandLineArguments arguments = CSharpCommandLineParser.Default.Parse(File.ReadAllLines(argumentsFile), folder, RuntimeEnvironment.GetRuntimeDirectory());
        SyntaxTree[] trees = [.. arguments.SourceFiles.AsParallel().AsOrdered().Select(file => Parse(file.Path, arguments.ParseOptions))];
        var references = new List<MetadataReference>();
        foreach (CommandLineReference reference in arguments.MetadataReferences)
        {
            references.Add(MetadataReference.CreateFromFile(Path.GetFullPath(reference.Reference, folder), reference.Properties));
        }

        var compilation = CSharpCompilation.Create(arguments.CompilationName ?? "Program", trees, references, arguments.CompilationOptions);
        var options = new FileOptions(AnalyzerConfigSet.Create((AnalyzerConfig[])[.. arguments.AnalyzerConfigPaths.Where(File.Exists).Select(static path => AnalyzerConfig.Parse(File.ReadAllText(path), path))]));
        return new CompilerRun(Generate(arguments, compilation, options), trees.Length == 0 ? options.GlobalOptions : options.GetOptions(trees[0]), AcceptedBy(arguments));
    }

    private static AcceptedCycles? AcceptedBy(CSharpCommandLineArguments arguments)
    {
        AcceptedCycles? accepted = null;
        foreach (string path in arguments.AdditionalFiles.Select(static file => file.Path).Where(static path => string.Equals(Path.GetFileName(path), AcceptedCycles.FileName, StringComparison.OrdinalIgnoreCase) && File.Exists(path)))
        {
            accepted = AcceptedCycles.Parse(File.ReadAllText(path), accepted);
        }

        return accepted;
    }

    private static SyntaxTree Parse(string path, CSharpParseOptions options)
    {
        using FileStream stream = File.OpenRead(path);
        return CSharpSyntaxTree.ParseText(SourceText.From(stream), options, path);
    }

    private static Compilation Generate(CSharpCommandLineArguments arguments, CSharpCompilation compilation, FileOptions options)
    {
        var loader = new GeneratorLoader();
        var generators = ImmutableArray.CreateBuilder<ISourceGenerator>();
        foreach (CommandLineAnalyzerReference reference in arguments.AnalyzerReferences)
        {
            loader.AddDependencyLocation(reference.FilePath);
        }

        foreach (CommandLineAnalyzerReference reference in arguments.AnalyzerReferences)
        {
            // What cannot be loaded here has been reported by the compiler, which loads the same files.
            generators.AddRange(new AnalyzerFileReference(reference.FilePath, loader).GetGenerators(LanguageNames.CSharp));
        }

        AdditionalText[] texts = [.. arguments.AdditionalFiles.Select(static file => new FileText(file.Path))];
        CSharpGeneratorDriver.Create(generators, texts, arguments.ParseOptions, options).RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return generated;
    }
}
