using System.Collections.Immutable;
using Dispatch.EventFlow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers.Flow;

/// <summary>The rules about what handlers do: DSP1304, DSP1306, DSP2004. A method that handles nothing costs one look at it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObserverBodyAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [SemanticsRules.HandlerOrderDependency, SemanticsRules.NonIdempotentHandler, CostRules.BlockingObserver];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (FlowBus.TryCreate(start.Compilation, start.Options) is { } bus)
            {
                start.RegisterOperationBlockAction(block => Check(block, bus));
            }
        });
    }

    private static void Check(OperationBlockAnalysisContext context, FlowBus bus)
    {
        if (context.OwningSymbol is not IMethodSymbol method)
        {
            return;
        }

        foreach (HandledMessage handled in bus.HandledBy(method))
        {
            AnalyzerConfigOptions options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.OperationBlocks[0].Syntax.SyntaxTree);
            IdempotencyRule.Check(context, method, handled, options);
            if (handled.Kind == MessageKind.Event)
            {
                OrderDependencyRule.Check(context, method, handled, bus);
                if (handled.Mode == DeliveryMode.Sync)
                {
                    BlockingRule.Check(context, handled);
                }
            }

            // A method that handles several messages does the same for each.
            return;
        }
    }
}
