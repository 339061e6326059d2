using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>
/// The rules about the publishes of one method: DSP1007, DSP1101 to DSP1103, DSP1106, DSP1301, DSP1302, DSP1305, DSP2001,
/// and the direct cases of DSP1001 and DSP1004.
/// One visit for all of them; a method that publishes nothing costs the comparison of a name for each of its calls.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PublishSiteAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        LocalFlowRules.PublishInLock,
        LocalFlowRules.PublishInLoop,
        LocalFlowRules.PublishBurst,
        LocalFlowRules.DuplicatePublish,
        LocalFlowRules.UnconditionalChangeEvent,
        SemanticsRules.ObserverSendsCommand,
        SemanticsRules.QueryPublishes,
        SemanticsRules.PublishBeforeCommit,
        CostRules.BoxedEvent,
        DirectCycleRule.SelfPublish,
        DirectCycleRule.Cycle,
    ];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (FlowBus.TryCreate(start.Compilation, start.Options) is { } bus)
            {
                start.RegisterOperationBlockStartAction(block => Collect(block, bus));
            }
        });
    }

    private static void Collect(OperationBlockStartAnalysisContext block, FlowBus bus)
    {
        List<PublishCall>? calls = null;
        List<IInvocationOperation>? others = null;
        object gate = new();
        block.RegisterOperationAction(
            operation =>
            {
                var invocation = (IInvocationOperation)operation.Operation;
                if (bus.TryPublish(invocation) is { } call)
                {
                    lock (gate)
                    {
                        (calls ??= []).Add(call);
                    }
                }
                else if (RepeatedCalls.MayCount(invocation, operation.Compilation))
                {
                    lock (gate)
                    {
                        (others ??= []).Add(invocation);
                    }
                }
            },
            OperationKind.Invocation);
        block.RegisterOperationBlockEndAction(end =>
        {
            if (calls is not null)
            {
                Check(end, calls, bus);
            }

            if (others is { Count: > 1 })
            {
                RepeatedCalls.Check(end, others, bus);
            }
        });
    }

    private static void Check(OperationBlockAnalysisContext context, List<PublishCall> calls, FlowBus bus)
    {
        calls.Sort(static (left, right) => left.Invocation.Syntax.SpanStart.CompareTo(right.Invocation.Syntax.SpanStart));
        AnalyzerConfigOptions options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(calls[0].Invocation.Syntax.SyntaxTree);
        var sites = new PublishSites(context.OwningSymbol, calls, context.OperationBlocks, bus, options, context);
        foreach (PublishCall call in calls)
        {
            if (call.RunsObservers && LockPlaces.HeldAt(call.Invocation) is { } held)
            {
                sites.Report(LocalFlowRules.PublishInLock, call, arguments: [Names.Of(call.MessageType), held]);
            }
        }

        PublishInLoopRule.Check(sites);
        PublishBurstRule.Check(sites);
        DuplicatePublishRule.Check(sites);
        UnconditionalChangeRule.Check(sites);
        RequestRules.Check(sites);
        CommitRule.Check(sites);
        BoxedEventRule.Check(sites);
        DirectCycleRule.Check(sites, context.Options);
    }
}
