using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers.Flow;

/// <summary>The publishes of one method, with what the rules about them share.</summary>
internal sealed class PublishSites(
    ISymbol owner, IReadOnlyList<PublishCall> calls, ImmutableArray<IOperation> blocks, FlowBus bus, AnalyzerConfigOptions options, OperationBlockAnalysisContext context)
{
    /// <summary>In source order.</summary>
    public IReadOnlyList<PublishCall> Calls { get; } = calls;

    /// <summary>The bodies of the method: one, or with initialisers several.</summary>
    public ImmutableArray<IOperation> Blocks { get; } = blocks;

    public FlowBus Bus { get; } = bus;

    public AnalyzerConfigOptions Options { get; } = options;

    public IMethodSymbol? Method { get; } = owner as IMethodSymbol;

    public CancellationToken CancellationToken => context.CancellationToken;

    public void Report(
        DiagnosticDescriptor rule, PublishCall at, DiagnosticSeverity? severity = null, IEnumerable<Location>? others = null, ImmutableDictionary<string, string?>? properties = null, params object[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(
            rule, at.Invocation.Syntax.GetLocation(), severity ?? rule.DefaultSeverity, others ?? [], properties ?? ImmutableDictionary<string, string?>.Empty, arguments));
}
