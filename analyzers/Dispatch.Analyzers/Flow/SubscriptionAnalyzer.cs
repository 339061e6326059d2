using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>DSP1204: the same observer subscribed or registered twice. DSP2003: a closure for each of many subscriptions.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SubscriptionAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [SemanticsRules.DuplicateSubscription, CostRules.CapturingSubscription];

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
        List<IInvocationOperation>? calls = null;
        object gate = new();
        block.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                if (bus.IsSubscribe(call) || Registrations.IsOfHandler(call, bus))
                {
                    lock (gate)
                    {
                        (calls ??= []).Add(call);
                    }
                }
            },
            OperationKind.Invocation);
        block.RegisterOperationBlockEndAction(end =>
        {
            if (calls is not null)
            {
                Check(end, [.. calls.OrderBy(static call => call.Syntax.SpanStart)], bus);
            }
        });
    }

    private static void Check(OperationBlockAnalysisContext context, ImmutableArray<IInvocationOperation> calls, FlowBus bus)
    {
        for (int i = 0; i < calls.Length; i++)
        {
            for (int j = i - 1; j >= 0; j--)
            {
                if (IsSame(calls[j], calls[i]) && ObserverOf(calls[i]) is { } observer && !EndsBetween(context.OperationBlocks, calls[j], calls[i]))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        SemanticsRules.DuplicateSubscription, calls[i].Syntax.GetLocation(), [calls[j].Syntax.GetLocation()], observer));
                    break;
                }
            }

            if (Captures.Of(calls[i]) is { } captured && HasOverloadWithState(calls[i].TargetMethod) && ComesAndGoes(context, calls[i], bus))
            {
                context.ReportDiagnostic(Diagnostic.Create(CostRules.CapturingSubscription, calls[i].Syntax.GetLocation(), captured));
            }
        }
    }

    private static bool IsSame(IInvocationOperation first, IInvocationOperation second) =>
        SymbolEqualityComparer.Default.Equals(first.TargetMethod, second.TargetMethod)
        && SyntaxFactory.AreEquivalent(first.Syntax, second.Syntax)
        && ReferenceEquals(Places.RegionOf(first), Places.RegionOf(second));

    /// <summary>What is subscribed: a method, a variable with a handler, or a registered type; null for a lambda or a new object.</summary>
    private static string? ObserverOf(IInvocationOperation call)
    {
        if (call.TargetMethod.TypeArguments.Length == 2 && Registrations.IsRegistration(call.TargetMethod))
        {
            return Names.Of(call.TargetMethod.TypeArguments[1]);
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            IOperation value = FlowBus.Unconverted(argument.Value);
            value = value is IDelegateCreationOperation created ? created.Target : value;
            bool isHandler = argument.Parameter?.Type.TypeKind is TypeKind.Delegate || argument.Parameter?.Type.Name is "IMessageHandler" or "IAsyncMessageHandler";
            if (value is IMethodReferenceOperation method)
            {
                return method.Method.Name;
            }

            if (isHandler && !argument.IsImplicit && Subjects.IsPath(value))
            {
                return value.Syntax.ToString();
            }
        }

        return null;
    }

    /// <summary>Whether something between the two may end the first subscription.</summary>
    private static bool EndsBetween(ImmutableArray<IOperation> blocks, IInvocationOperation first, IInvocationOperation second) =>
        blocks.SelectMany(static block => block.DescendantsAndSelf()).OfType<IInvocationOperation>().Any(call =>
            call.Syntax.SpanStart > first.Syntax.Span.End && call.Syntax.Span.End < second.Syntax.SpanStart
            && call.TargetMethod.Name is "Dispose" or "DisposeAsync" or "Unsubscribe" or "Clear" or "Remove" or "RemoveAll" or "Reset");

    private static bool HasOverloadWithState(IMethodSymbol method) =>
        (method.ReducedFrom ?? method).ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(overload =>
            overload.TypeParameters.Length == method.TypeParameters.Length + 1 && overload.TypeParameters.Any(static parameter => parameter.Name == "TState"));

    private static bool ComesAndGoes(OperationBlockAnalysisContext context, IInvocationOperation call, FlowBus bus)
    {
        for (IOperation? parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation)
            {
                return true;
            }
        }

        return context.OwningSymbol is IMethodSymbol method && !bus.EventsOf(method).IsEmpty;
    }
}
