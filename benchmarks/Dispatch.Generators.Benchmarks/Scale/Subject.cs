using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>A generator with a driver and compilations of its own: what the compiler has bound for one is no help to another.</summary>
internal sealed class Subject(MadeUpProject project, IIncrementalGenerator generator, IncrementalGeneratorOutputKind disabled)
{
    private CSharpCompilation? _compilation;
    private GeneratorDriver? _driver;

    public List<(double Milliseconds, long Bytes)> Cold { get; } = [];

    public List<(double Milliseconds, long Bytes)> Edits { get; } = [];

    public static GeneratorDriver Driver(IIncrementalGenerator generator, IncrementalGeneratorOutputKind disabled) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()], parseOptions: MadeUpProject.ParseOptions, driverOptions: new GeneratorDriverOptions(disabled));

    public void RunCold()
    {
        CSharpCompilation compilation = project.Compile();
        GeneratorDriver driver = Driver(generator, disabled);
        Cold.Add(Cost.Measure(() => driver = driver.RunGenerators(compilation)));
        (_compilation, _driver) = (compilation, driver);
    }

    public void RunAfterEdit(int edit)
    {
        CSharpCompilation edited = MadeUpProject.Edit(_compilation!, edit);
        GeneratorDriver driver = _driver!;
        Edits.Add(Cost.Measure(() => driver = driver.RunGenerators(edited)));
        (_compilation, _driver) = (edited, driver);
    }

    public string[] Texts()
    {
        GeneratorRunResult result = _driver!.GetRunResult().Results.Single();
        return result.Exception is { } failure
            ? throw new InvalidOperationException("The generator failed.", failure)
            : [.. result.GeneratedSources.Select(static source => source.SourceText.ToString())];
    }

    /// <summary>Lets go of what a compilation holds, so that it is not in the way of what is measured next.</summary>
    public void Drop() => (_compilation, _driver) = (null, null);
}
