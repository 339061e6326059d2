using System;
using System.Linq;
using Dispatch.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Generators.Tests.Hostile;

/// <summary>Code while it is being typed: the generator does not throw, and generated files have no syntax error.</summary>
public sealed class HalfTypedTests
{
    [Fact]
    public void Source_CutAnywhere_DoesNotBreakTheGenerator()
    {
        string whole = string.Join("\n", Sources.Events, Strip(Sources.Observers), Strip(Sources.Dispatcher));
        for (int length = 0; length < whole.Length; length += 7)
        {
            RequireWhole(new GeneratorRun(whole[..length]), whole[..length]);
        }
    }

    [Fact]
    public void Source_WithTokensMissing_DoesNotBreakTheGenerator()
    {
        const int Seed = 20261121;
        var random = new Random(Seed);
        SyntaxToken[] tokens = CSharpSyntaxTree.ParseText(string.Join("\n", Sources.Events, Strip(Sources.Observers), Strip(Sources.Dispatcher))).GetRoot().DescendantTokens().ToArray();
        for (int program = 0; program < 250; program++)
        {
            string source = string.Concat(tokens.Where(_ => random.Next(40) != 0).Select(static token => token.ToFullString()));
            RequireWhole(new GeneratorRun(source), $"seed {Seed}, program {program}\n{source}");
        }
    }

    [Fact]
    public void TenThousandObservers_Compile()
    {
        string source = "using Dispatch; namespace N;\n[Dispatcher] public sealed partial class D;\n" + string.Concat(Enumerable.Range(0, 10_000)
            .Select(static i => $"public readonly record struct E{i}(int Value); [Handles<E{i}>] internal sealed class O{i} {{ public void Handle(in E{i} e) {{ }} }}\n"));
        var run = new GeneratorRun(source);
        Assert.Equal(10_000, run.Files.Values.Sum(static text => text.Split("struct Calls_").Length - 1));
        Assert.DoesNotContain(run.Output.SyntaxTrees.SelectMany(static tree => tree.GetDiagnostics()), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void OneEvent_WithThousandObservers_Compiles()
    {
        string source = "using Dispatch; namespace N;\npublic record struct E;\n[Dispatcher] public sealed partial class D;\n" + string.Concat(Enumerable.Range(0, 1_000)
            .Select(static i => $"[Handles<E>{(i % 3 == 0 && i > 0 ? $"(After = typeof(O{i - 1}))" : "")}] internal sealed class O{i} {{ public void Handle(in E e) {{ }} }}\n"));
        new GeneratorRun(source).RequireCompiles();
    }

    private static void RequireWhole(GeneratorRun run, string source)
    {
        Diagnostic[] broken = run.Result.GeneratedSources.SelectMany(static generated => generated.SyntaxTree.GetDiagnostics())
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        Assert.True(broken.Length == 0, string.Join('\n', broken.Take(3)) + "\n" + source);
    }

    private static string Strip(string source) => string.Join('\n', source.Split('\n').Where(static line => !line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("namespace ", StringComparison.Ordinal)));
}
