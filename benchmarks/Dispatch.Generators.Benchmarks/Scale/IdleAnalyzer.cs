using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Generators.Benchmarks.Scale;

/// <summary>What every project pays that has an analyzer: the compiler binds all code for it, and nothing is done with that.</summary>
#pragma warning disable RS1001 // No compiler loads it.
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
{
#pragma warning restore RS1001
#pragma warning disable RS2008 // It is in no release.
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new DiagnosticDescriptor("IDLE", "Idle", "Idle", "Benchmarks", DiagnosticSeverity.Warning, isEnabledByDefault: true)];
#pragma warning restore RS2008

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(static _ => { }, OperationKind.Invocation);
    }
}
