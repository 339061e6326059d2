using System.Collections.Immutable;
using Dispatch.Analyzers.Flow;
using Dispatch.EventFlow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers.FlowGraph;

/// <summary>
/// The rules about the graph of the whole compilation. It is built once, after everything else, from the bodies that can
/// matter: a project without a bus costs a look-up of a type.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlowGraphAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        GraphRules.UnconditionalCycle,
        GraphRules.ConditionalCycle,
        GraphRules.GuardedCycle,
        GraphRules.SelfPublish,
        GraphRules.FeedbackLoop,
        GraphRules.QueueFeedback,
        GraphRules.ReentrantMutation,
        GraphRules.UnsafeReentrancyGuard,
        LockRules.FlowChanged,
        GraphRules.Amplification,
        GraphRules.ChainDepth,
        GraphRules.EventNeverHandled,
        GraphRules.HandlerNeverTriggered,
    ];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Check);
    }

    private static void Check(CompilationAnalysisContext context)
    {
        AnalyzerConfigOptions settings = Flow.CompilationOptions.Of(context.Compilation, context.Options);
        if (TestProjects.Is(context.Compilation) && !settings.Flag(FlowOptions.InTests, false))
        {
            return;
        }

        EventFlowGraph graph = EventFlowAnalysis.Build(context.Compilation, FlowConfiguration.Read(settings) with { IncludeMethods = false, IncludeUnknown = false, OnlyFromHandlers = true }, context.CancellationToken);
        if (graph.Events.IsEmpty)
        {
            return;
        }

        var report = new GraphReport(context, graph, settings);
        CycleRules.Check(report);
        CollectionRules.Check(report);
        SizeRules.Check(report);
        WiringRules.Check(report);
        LockRules.Check(report);
    }
}
