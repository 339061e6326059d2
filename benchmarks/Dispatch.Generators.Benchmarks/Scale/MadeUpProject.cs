using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>
/// A project with a dispatcher and, in a file each, events with one observer; every tenth file also publishes. One file has
/// nothing to do with events; it is the one that is edited.
/// </summary>
internal sealed class MadeUpProject(int observers, SourceTemplate template)
{
    private readonly string[] _files = [.. Enumerable.Range(0, observers).Select(template.File)];

    /// <summary>As a project has it that uses the package: calls on <see cref="IPublisher"/> are intercepted.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new CSharpParseOptions(LanguageVersion.Latest)
        .WithFeatures([new KeyValuePair<string, string>("InterceptorsNamespaces", "Dispatch.Generated;Foundatio.Mediator")]);

    public long SourceBytes => _files.Sum(static file => (long)file.Length);

    /// <summary>A compilation that shares nothing with another one but the referenced assemblies.</summary>
    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "MadeUp",
        [Parse(Unrelated(0, 0), "Unrelated.cs"), Parse(template.Project, "Bus.cs"), .. _files.Select(static (file, index) => Parse(file, $"Event{index}.cs"))],
        template.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The compilation after a number was typed into a method body that has nothing to do with events.</summary>
    public static CSharpCompilation EditBody(CSharpCompilation compilation, int edit) => Edit(compilation, Unrelated(edit, 0));

    /// <summary>The compilation after a method was renamed that has nothing to do with events.</summary>
    public static CSharpCompilation EditMember(CSharpCompilation compilation, int edit) => Edit(compilation, Unrelated(0, edit));

    private static CSharpCompilation Edit(CSharpCompilation compilation, string text) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Parse(text, "Unrelated.cs"));

    private static SyntaxTree Parse(string text, string name) => CSharpSyntaxTree.ParseText(text, ParseOptions, "/made-up/" + name, System.Text.Encoding.UTF8);

    private static string Unrelated(int number, int member) => $$"""
        namespace MadeUp;

        internal static class Unrelated
        {
            public static int Count{{member}}(int[] values)
            {
                int sum = {{number}};
                foreach (int value in values)
                {
                    sum += value;
                }

                return sum;
            }
        }

        """;
}
