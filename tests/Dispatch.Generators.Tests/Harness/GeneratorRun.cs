using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Generators.Tests.Harness;

/// <summary>A compilation with the generator run over it, and again over each edited version of it.</summary>
public sealed class GeneratorRun
{
    private GeneratorDriver _driver;

    public GeneratorRun(params string[] sources)
        : this(sources.Select(static (source, index) => CSharpSyntaxTree.ParseText(source, VerifierCompilation.ParseOptions, $"File{index}.cs", Encoding.UTF8)))
    {
    }

    public GeneratorRun(IEnumerable<SyntaxTree> trees, params IEnumerable<MetadataReference> extra)
    {
        Input = CSharpCompilation.Create(
            "Test",
            trees,
            VerifierCompilation.References(new VerifierOptions()).Concat(extra),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Error,
                optimizationLevel: OptimizationLevel.Debug));
        _driver = CSharpGeneratorDriver.Create(
            [new DispatchGenerator().AsSourceGenerator()],
            parseOptions: (CSharpParseOptions?)Input.SyntaxTrees.FirstOrDefault()?.Options ?? VerifierCompilation.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run(Input);
    }

    public Compilation Input { get; private set; }

    public Compilation Output { get; private set; } = null!;

    public GeneratorRunResult Result { get; private set; }

    /// <summary>Generated texts by file name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    /// <summary>Runs again over an edited compilation, with what is cached.</summary>
    public GeneratorRun Run(Compilation edited)
    {
        Input = edited;
        _driver = _driver.RunGeneratorsAndUpdateCompilation(edited, out Compilation output, out ImmutableArray<Diagnostic> reported);
        Output = output;
        Result = _driver.GetRunResult().Results.Single();
        if (Result.Exception is { } exception)
        {
            throw new InvalidOperationException($"The generator threw: {exception}");
        }

        Assert.Empty(reported);
        return this;
    }

    /// <summary>Requires that everything compiles without a warning.</summary>
    public GeneratorRun RequireCompiles()
    {
        Diagnostic[] problems = Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToArray();
        Assert.True(problems.Length == 0, string.Join('\n', problems.Take(10)) + "\n" + string.Join("\n\n", Files.Values));
        return this;
    }

    /// <summary>What each output of a named step was the last time.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? [.. steps.SelectMany(static run => run.Outputs).Select(static output => output.Reason)]
            : [];

    /// <summary>What each generated file was the last time.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons() =>
        [.. Result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static run => run.Outputs).Select(static output => output.Reason)];
}
