using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>
/// A project with a dispatcher and, in a file each, events with one observer; every tenth file also publishes through
/// <see cref="IPublisher"/>. One file has nothing to do with events; it is the one that is edited.
/// </summary>
internal sealed class MadeUpProject(int observers)
{
    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "Dispatch.dll" or "netstandard.dll" or "mscorlib.dll"
                || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly string[] _files = [.. Enumerable.Range(0, observers).Select(File)];

    /// <summary>As a project has it that uses the package: calls on <see cref="IPublisher"/> are intercepted.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new CSharpParseOptions(LanguageVersion.Latest)
        .WithFeatures([new KeyValuePair<string, string>("InterceptorsNamespaces", "Dispatch.Generated")]);

    public long SourceBytes => _files.Sum(static file => (long)file.Length);

    /// <summary>A compilation that shares nothing with another one but the referenced assemblies.</summary>
    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "MadeUp",
        [Parse(Unrelated(0), "Unrelated.cs"), Parse(Dispatcher, "Bus.cs"), .. _files.Select(static (file, index) => Parse(file, $"Event{index}.cs"))],
        s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The compilation after a number was typed into a method body that has nothing to do with events.</summary>
    public static CSharpCompilation Edit(CSharpCompilation compilation, int edit) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Parse(Unrelated(edit), "Unrelated.cs"));

    private static SyntaxTree Parse(string text, string name) => CSharpSyntaxTree.ParseText(text, ParseOptions, "/made-up/" + name, System.Text.Encoding.UTF8);

    private const string Dispatcher = "namespace MadeUp;\n\n[Dispatch.Dispatcher]\npublic sealed partial class Bus;\n";

    private static string Unrelated(int edit) => $$"""
        namespace MadeUp;

        internal static class Unrelated
        {
            public static int Count(int[] values)
            {
                int sum = {{edit}};
                foreach (int value in values)
                {
                    sum += value;
                }

                return sum;
            }
        }

        """;

    private static string File(int index) => $$"""
        using Dispatch;

        namespace MadeUp.Part{{index / 100}};

        public readonly record struct Event{{index}}(long Id, int Amount);

        [Handles<Event{{index}}>]
        internal sealed class Observer{{index}}
        {
            private long _sum;

            public long Sum => _sum;

            public void Handle(in Event{{index}} e)
            {
                if (e.Amount > 0)
                {
                    _sum += e.Id * e.Amount;
                }
            }
        }

        {{(index % 10 == 0 ? Publisher(index) : "")}}
        """;

    private static string Publisher(int index) => $$"""
        internal sealed class Service{{index}}(IPublisher publisher)
        {
            public void Update(long id, int amount) => publisher.Publish(new Event{{index}}(id, amount));
        }

        """;
}
