using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.TestKit.Analyzers;

/// <summary>The compilation of a source under test.</summary>
public static class VerifierCompilation
{
    public const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Dispatch;
        """;

    private static readonly ImmutableArray<MetadataReference> s_framework =
    [
        .. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Where(static path => IsManaged(path))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference s_runtime = MetadataReference.CreateFromFile(typeof(IPublisher).Assembly.Location);

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    public static IEnumerable<MetadataReference> References(VerifierOptions options) =>
        (options.ReferencesDispatch ? s_framework.Append(s_runtime) : s_framework).Concat(options.References);

    public static CSharpCompilationOptions CompilationOptions(VerifierOptions options) =>
        new(options.OutputKind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>The generators of Dispatch.</summary>
    public static ImmutableArray<ISourceGenerator> Generators() =>
    [
        .. Assembly.Load("Dispatch.Generators").GetTypes().Concat(Assembly.Load("Dispatch.EventFlow").GetTypes())
            .Where(static type => type.IsDefined(typeof(GeneratorAttribute), inherit: false))
            .Select(static type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator()),
    ];

    public static Compilation Create(string source, VerifierOptions options)
    {
        var trees = new List<SyntaxTree> { CSharpSyntaxTree.ParseText(source, ParseOptions, options.Path) };
        if (options.HasGlobalUsings && options.ReferencesDispatch)
        {
            trees.Add(CSharpSyntaxTree.ParseText(GlobalUsings, ParseOptions, "Usings.cs"));
        }

        trees.AddRange(options.OtherSources.Select(static (text, i) => CSharpSyntaxTree.ParseText(text, ParseOptions, $"Other{i}.cs")));
        Compilation compilation = CSharpCompilation.Create(options.AssemblyName, trees, References(options), CompilationOptions(options));
        if (options.RunsGenerator)
        {
            CSharpGeneratorDriver.Create(Generators(), parseOptions: ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        }

        return compilation;
    }

    /// <summary>Throws if the compilation has errors. Those of <paramref name="except"/> do not count.</summary>
    public static void RequireNoErrors(Compilation compilation, string what, params IEnumerable<string> except)
    {
        List<Diagnostic> errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !except.Contains(diagnostic.Id)).ToList();
        if (errors.Count > 0)
        {
            throw new VerificationException($"{what} does not compile:\n{string.Join("\n", errors)}\n\n{string.Join("\n\n", compilation.SyntaxTrees.Select(static tree => "// " + tree.FilePath + "\n" + tree))}");
        }
    }

    private static bool IsManaged(string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
