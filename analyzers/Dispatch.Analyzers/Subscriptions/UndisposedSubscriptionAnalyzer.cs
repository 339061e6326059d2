using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers;

/// <summary>Reports a subscription that is dropped, or kept where nobody looks again: DSP0035. An explicit discard says that it is meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndisposedSubscriptionAnalyzer : DiagnosticAnalyzer
{
    /// <summary>In the name of every call that is looked for. Most files have none and are not looked into.</summary>
    private static readonly FileWords s_words = new("Subscribe", "Add");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [SubscriptionRules.NotDisposed];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (DispatchTypes.TryCreate(start.Compilation) is not null && SubscriptionCalls.TryCreate(start.Compilation) is { } calls)
            {
                start.RegisterOperationBlockStartAction(block =>
                {
                    if (s_words.AreIn(block.OperationBlocks[0].Syntax.SyntaxTree))
                    {
                        AnalyzeBlock(block, calls);
                    }
                });
            }
        });
    }

    /// <summary>Statements, and locals and private fields that are never read.</summary>
    private static void AnalyzeBlock(OperationBlockStartAnalysisContext block, SubscriptionCalls calls)
    {
        var kept = new ConcurrentDictionary<ILocalSymbol, (IInvocationOperation Call, ITypeSymbol Event)>(SymbolEqualityComparer.Default);
        var read = new ConcurrentDictionary<ILocalSymbol, bool>(SymbolEqualityComparer.Default);
        block.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                if (calls.EventOf(call) is not { } eventType)
                {
                    return;
                }

                switch (SubscriptionCalls.ValueOf(call).Parent)
                {
                    case IExpressionStatementOperation:
                        operation.ReportDiagnostic(Create(call, eventType));
                        break;
                    case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when !IsUsing(declarator):
                        kept[declarator.Symbol] = (call, eventType);
                        break;
                    case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local, Parent: IExpressionStatementOperation }:
                        kept[local.Local] = (call, eventType);
                        break;
                    case IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } when FieldReads.NoneOf(fields[0], null, operation.CancellationToken):
                    case ISimpleAssignmentOperation { Target: IFieldReferenceOperation target, Parent: IExpressionStatementOperation }
                        when FieldReads.NoneOf(target.Field.OriginalDefinition, target.Syntax, operation.CancellationToken):
                        operation.ReportDiagnostic(Create(call, eventType));
                        break;
                }
            },
            OperationKind.Invocation);
        block.RegisterOperationAction(
            operation =>
            {
                if (IsRead(operation.Operation))
                {
                    read[((ILocalReferenceOperation)operation.Operation).Local] = true;
                }
            },
            OperationKind.LocalReference);
        block.RegisterOperationBlockEndAction(end =>
        {
            foreach (KeyValuePair<ILocalSymbol, (IInvocationOperation Call, ITypeSymbol Event)> local in kept)
            {
                if (!read.ContainsKey(local.Key) && !local.Key.IsUsing)
                {
                    end.ReportDiagnostic(Create(local.Value.Call, local.Value.Event));
                }
            }
        });
    }

    private static bool IsRead(IOperation reference) =>
        reference.Parent is not ISimpleAssignmentOperation { Target: { } target, Parent: IExpressionStatementOperation } || !ReferenceEquals(target, reference);

    private static bool IsUsing(IVariableDeclaratorOperation declarator) =>
        declarator.Symbol.IsUsing || declarator.Parent?.Parent?.Parent is IUsingOperation or IUsingDeclarationOperation;

    private static Diagnostic Create(IInvocationOperation call, ITypeSymbol eventType) =>
        Diagnostic.Create(SubscriptionRules.NotDisposed, call.Syntax.GetLocation(), Names.Of(eventType));
}
