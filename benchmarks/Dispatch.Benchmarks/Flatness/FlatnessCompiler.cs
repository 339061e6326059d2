using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dispatch.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Benchmarks.Flatness;

/// <summary>Compiles a program with the generator, as an optimised build does.</summary>
internal static class FlatnessCompiler
{
    public static string Compile(string source, string folder)
    {
        CSharpParseOptions parse = new CSharpParseOptions(LanguageVersion.Latest).WithFeatures([new KeyValuePair<string, string>("InterceptorsNamespaces", "Dispatch.Generated")]);
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System", StringComparison.Ordinal) || Path.GetFileName(path) is "Dispatch.dll" or "netstandard.dll")
            .Select(static path => MetadataReference.CreateFromFile(path));
        Compilation compilation = CSharpCompilation.Create(
            "Flat",
            [CSharpSyntaxTree.ParseText(source, parse, "Flat.cs", System.Text.Encoding.UTF8)],
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new DispatchGenerator().AsSourceGenerator()], parseOptions: parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);

        string program = Path.Combine(folder, "Flat.dll");
        var result = compilation.Emit(program);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
        }

        string runtime = typeof(HandlesAttribute<>).Assembly.Location;
        File.Copy(runtime, Path.Combine(folder, Path.GetFileName(runtime)));
        File.WriteAllText(Path.Combine(folder, "Flat.runtimeconfig.json"), $$"""
            { "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" } } }
            """);
        return program;
    }
}
