using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Dispatch.Generators;
using Dispatch.Properties.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Properties.Execution;

/// <summary>Compiles a batch with the generator, warnings as errors, and loads it.</summary>
internal static class BatchCompiler
{
    private static readonly Lazy<MetadataReference[]> s_references = new(static () =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => IsReferenced(Path.GetFileName(path)))
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))]);

    /// <param name="batch">The programs.</param>
    /// <param name="intercepts">Whether calls on the interfaces are bound to the dispatcher.</param>
    public static Assembly Load(BatchSpec batch, bool intercepts = false)
    {
        using var image = new MemoryStream();
        if (Compile(batch, intercepts).Emit(image) is { Success: false } result)
        {
            throw new InvalidOperationException($"The batch cannot be emitted: {result.Diagnostics[0]}");
        }

        image.Position = 0;
        return new AssemblyLoadContext("Batch", isCollectible: false).LoadFromStream(image);
    }

    /// <summary>What the analyzers say about a batch.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(BatchSpec batch)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. Assembly.Load("Dispatch.Analyzers").GetTypes()
                .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        return await Compile(batch, intercepts: false).WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync();
    }

    private static Compilation Compile(BatchSpec batch, bool intercepts)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        if (intercepts)
        {
            parse = parse.WithFeatures([new("InterceptorsNamespaces", "Dispatch.Generated")]);
        }

        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error);
        IEnumerable<SyntaxTree> trees = batch.Programs
            .Select(p => CSharpSyntaxTree.ParseText(SourceText.From(p.Source, System.Text.Encoding.UTF8), parse, p.Space + ".cs"))
            .Append(CSharpSyntaxTree.ParseText(SourceText.From(batch.Dispatcher, System.Text.Encoding.UTF8), parse, "D.cs"));
        var compilation = CSharpCompilation.Create("Batch", trees, s_references.Value, options);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new DispatchGenerator().AsSourceGenerator()], parseOptions: parse);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out var generatorDiagnostics);
        List<Diagnostic> diagnostics = [.. generatorDiagnostics, .. generated.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning)];
        if (diagnostics.Count > 0)
        {
            string files = string.Join("\n", diagnostics.Select(static d => d.Location.SourceTree).OfType<SyntaxTree>().Distinct().Take(2)
                .Select(static t => $"--- {t.FilePath}\n{t}"));
            throw new InvalidOperationException($"The batch does not compile cleanly:\n{string.Join("\n", diagnostics.Take(10))}\n{files}");
        }

        return generated;
    }

    private static bool IsReferenced(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "Dispatch.dll" or "Dispatch.Properties.Tests.dll";
}
