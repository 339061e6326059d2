using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Dispatch.Generators.Tests.Harness;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Dispatch.Generators.Tests.Intercepting;

/// <summary>The generator over sources whose compiler takes interceptors.</summary>
internal static partial class InterceptedRun
{
    public const string File = "Dispatch.Interceptors.g.cs";

    public static CSharpParseOptions ParseOptions { get; } =
        VerifierCompilation.ParseOptions.WithFeatures([new KeyValuePair<string, string>("InterceptorsNamespaces", "Other;Dispatch.Generated")]);

    public static GeneratorRun Over(params string[] sources) =>
        new(sources.Select(static (source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"File{index}.cs", Encoding.UTF8)));

    /// <summary>The interceptors' file, or nothing.</summary>
    public static string Text(this GeneratorRun run) => run.Files.GetValueOrDefault(File, "");

    /// <summary>How many calls are intercepted.</summary>
    public static int Count(this GeneratorRun run) => Location().Count(run.Text());

    /// <summary>Requires that the whole is turned into code: interceptors are only bound then.</summary>
    public static GeneratorRun RequireEmits(this GeneratorRun run)
    {
        using var image = new MemoryStream();
        EmitResult result = run.RequireCompiles().Output.Emit(image);
        Diagnostic[] problems = result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToArray();
        Assert.True(result.Success && problems.Length == 0, string.Join('\n', problems.Take(10)) + "\n" + run.Text());
        return run;
    }

    [GeneratedRegex("InterceptsLocation\\(")]
    private static partial Regex Location();
}
