using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Benchmarks.Builds;

/// <summary>
/// The least that dispatches: for each observer a field and a method that creates and calls it. No other way in than that method, no
/// subscriptions, policies or threads.
/// </summary>
#pragma warning disable RS1036, RS1041 // Loaded by one compiler, that of the SDK which builds this project.
[Generator(LanguageNames.CSharp)]
public sealed class MinimalGenerator : IIncrementalGenerator
#pragma warning restore RS1036, RS1041
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.SyntaxProvider.ForAttributeWithMetadataName(
            "Dispatch.HandlesAttribute`1",
            static (_, _) => true,
            static (marked, _) => $"{Name(marked.TargetSymbol)};{Name(marked.Attributes[0].AttributeClass!.TypeArguments[0])}").Collect(),
        static (output, observers) =>
        {
            var text = new StringBuilder("namespace MadeUp;\n\npartial class Bus\n{\n");
            foreach ((string[] names, int i) in observers.Select(static (names, i) => (names.Split(';'), i)))
            {
                text.Append("    private ").Append(names[0]).Append("? _observer").Append(i).Append(";\n")
                    .Append("    internal void Publish").Append(i).Append("(in ").Append(names[1]).Append(" e) => (_observer").Append(i).Append(" ??= new()).Handle(in e);\n");
            }

            output.AddSource("Bus.g.cs", text.Append("}\n").ToString());
        });

    private static string Name(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
