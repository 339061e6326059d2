using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Dispatch.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>Measures one number of observers, turn by turn, so that a busy moment of the machine falls on all rows.</summary>
internal sealed class ScaleRun(int observers, int runs)
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        .. new[] { typeof(SynchronousPublishAnalyzer).Assembly, typeof(EventFlow.EventFlowAnalysis).Assembly }
            .SelectMany(static assembly => assembly.GetTypes())
            .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>What is measured.</summary>
    public static IReadOnlyList<ISourceGenerator> Generators => [new DispatchGenerator().AsSourceGenerator()];

    private readonly MadeUpProject _project = new(observers, SourceTemplate.Dispatch);

    public ScaleMeasurement Measure()
    {
        Subject generated = new(_project, Generators, IncrementalGeneratorOutputKind.None);
        Subject editor = new(_project, Generators, IncrementalGeneratorOutputKind.Implementation);
        Subject idle = new(_project, [new IdleGenerator().AsSourceGenerator()], IncrementalGeneratorOutputKind.None);
        Subject[] subjects = [idle, generated, editor];
        for (int run = 0; run < runs; run++)
        {
            Array.ForEach(subjects, static subject => subject.RunCold());
        }

        for (int edit = 1; edit <= runs; edit++)
        {
            Array.ForEach(subjects, subject => subject.RunAfterEdit(edit));
        }

        for (int edit = 1; edit <= runs; edit++)
        {
            Array.ForEach(subjects, subject => subject.RunAfterMemberEdit(edit));
        }

        string[] texts = generated.Texts();
        Array.ForEach(subjects, static subject => subject.Drop());

        List<(double, long)> build = [], plain = [], analysis = [], idleAnalysis = [];
        for (int run = 0; run < (runs + 1) / 2; run++)
        {
            plain.Add(Cost.Measure(() => Emit(_project.Compile())));
            Compilation? built = null;
            build.Add(Cost.Measure(() => Emit(built = Generate())));
            // To a copy each, as binding is a part of both.
            (Compilation first, Compilation second) = (built!.Clone(), built.Clone());
            idleAnalysis.Add(Cost.Measure(() => Analyse(first, [new IdleAnalyzer()])));
            analysis.Add(Cost.Measure(() => Analyse(second, s_analyzers)));
        }

        return new ScaleMeasurement(
            observers, _project.SourceBytes, texts.Sum(static text => (long)Encoding.UTF8.GetByteCount(text)), texts.Length,
            Cost.Of(generated.Cold), Cost.Of(idle.Cold), Cost.Of(generated.Edits), Cost.Of(editor.Edits), Cost.Of(idle.Edits),
            Cost.Of(editor.MemberEdits), Cost.Of(idle.MemberEdits), Cost.Of(build), Cost.Of(plain), Cost.Of(analysis), Cost.Of(idleAnalysis));
    }

    private Compilation Generate()
    {
        Subject.Driver(Generators, IncrementalGeneratorOutputKind.None)
            .RunGeneratorsAndUpdateCompilation(_project.Compile(), out Compilation built, out _);
        return built;
    }

    public static void Emit(Compilation compilation)
    {
        var result = compilation.Emit(new MemoryStream(), new MemoryStream());
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
        }
    }

    private static void Analyse(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        ImmutableArray<Diagnostic> found = new CompilationWithAnalyzers(
            compilation, analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        if (found.FirstOrDefault(static diagnostic => diagnostic.Id == "AD0001") is { } failure)
        {
            throw new InvalidOperationException(failure.ToString());
        }
    }
}
