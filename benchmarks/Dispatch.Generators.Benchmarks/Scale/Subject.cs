using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>Generators with a driver and compilations of its own: what the compiler has bound for one is no help to another.</summary>
internal sealed class Subject(MadeUpProject project, IReadOnlyList<ISourceGenerator> generators, IncrementalGeneratorOutputKind disabled)
{
    private CSharpCompilation? _compilation;
    private GeneratorDriver? _driver;

    public List<(double Milliseconds, long Bytes)> Cold { get; } = [];

    public List<(double Milliseconds, long Bytes)> Edits { get; } = [];

    public List<(double Milliseconds, long Bytes)> MemberEdits { get; } = [];

    public static GeneratorDriver Driver(IReadOnlyList<ISourceGenerator> generators, IncrementalGeneratorOutputKind disabled) => CSharpGeneratorDriver.Create(
        generators, parseOptions: MadeUpProject.ParseOptions, driverOptions: new GeneratorDriverOptions(disabled));

    public void RunCold()
    {
        CSharpCompilation compilation = project.Compile();
        GeneratorDriver driver = Driver(generators, disabled);
        Cold.Add(Cost.Measure(() => driver = driver.RunGenerators(compilation)));
        (_compilation, _driver) = (compilation, driver);
    }

    public void RunAfterEdit(int edit) => RunAfterEdit(MadeUpProject.EditBody(_compilation!, edit), Edits);

    public void RunAfterMemberEdit(int edit) => RunAfterEdit(MadeUpProject.EditMember(_compilation!, edit), MemberEdits);

    public void RequireSuccess() => Texts();

    public string[] Texts() => [.. _driver!.GetRunResult().Results.SelectMany(static result => result.Exception is { } failure
        ? throw new InvalidOperationException("The generator failed.", failure)
        : result.GeneratedSources.Select(static source => source.SourceText.ToString()))];

    /// <summary>Lets go of what a compilation holds, so that it is not in the way of what is measured next.</summary>
    public void Drop() => (_compilation, _driver) = (null, null);

    private void RunAfterEdit(CSharpCompilation edited, List<(double Milliseconds, long Bytes)> costs)
    {
        GeneratorDriver driver = _driver!;
        costs.Add(Cost.Measure(() => driver = driver.RunGenerators(edited)));
        (_compilation, _driver) = (edited, driver);
    }
}
