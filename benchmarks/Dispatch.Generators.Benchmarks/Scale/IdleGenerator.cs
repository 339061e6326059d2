using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>The limit: the compiler finds the observers by their attribute, and nothing is done with them.</summary>
internal sealed class IdleGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.SyntaxProvider.ForAttributeWithMetadataName("Dispatch.HandlesAttribute`1", static (_, _) => true, static (_, _) => 0),
        static (_, _) => { });
}
