using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers.Flow;

/// <summary>
/// DSP1103 one call away: a method that always publishes an event of what it is given, called twice with the same. A
/// suggestion, since the call does more than publish.
/// </summary>
internal static class RepeatedCalls
{
    /// <summary>The property of such a diagnostic: the first call must not go away.</summary>
    public const string Through = "Through";

    private const int MostCompared = 16;

    /// <summary>Whether a second call like it could be one too many. Asked about every call of a project, so it asks little.</summary>
    public static bool MayCount(IInvocationOperation call, Compilation compilation) =>
        ReferenceEquals(call.TargetMethod.ContainingAssembly, compilation.Assembly)
        && call.TargetMethod is { MethodKind: MethodKind.Ordinary, Parameters.IsEmpty: false };

    public static void Check(OperationBlockAnalysisContext context, List<IInvocationOperation> calls, FlowBus bus)
    {
        foreach (IGrouping<IMethodSymbol, IInvocationOperation> group in calls.GroupBy<IInvocationOperation, IMethodSymbol>(static call => call.TargetMethod, SymbolEqualityComparer.Default))
        {
            // A method that fills a table calls another one a thousand times, each time with something else.
            foreach (IGrouping<string, IInvocationOperation> written in group.Skip(1).Any() ? group.GroupBy(static call => call.Syntax.ToString()) : [])
            {
                Check(context, group.Key, [.. written.OrderBy(static call => call.Syntax.SpanStart).Take(MostCompared)], bus);
            }
        }
    }

    private static void Check(OperationBlockAnalysisContext context, IMethodSymbol method, IInvocationOperation[] same, FlowBus bus)
    {
        for (int i = 1; i < same.Length; i++)
        {
            for (int j = i - 1; j >= 0; j--)
            {
                if (IsSame(same[j], same[i]) && !DuplicatePublishRule.MayChangeBetween(same[j], same[i], [.. same[i].Arguments.Select(static argument => argument.Value)])
                    && PublishedBy(method, bus, context.CancellationToken) is { } published)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        LocalFlowRules.DuplicatePublish,
                        same[i].Syntax.GetLocation(),
                        DiagnosticSeverity.Info,
                        [same[j].Syntax.GetLocation()],
                        ImmutableDictionary<string, string?>.Empty.Add(Through, method.Name),
                        Names.Of(published),
                        $", in '{method.ContainingType.Name}.{method.Name}'"));
                    break;
                }
            }
        }
    }

    private static bool IsSame(IInvocationOperation first, IInvocationOperation second) =>
        second.Arguments.Any(static argument => Subjects.IsPath(FlowBus.Unconverted(argument.Value)))
        && second.Arguments.All(static argument => argument.IsImplicit || argument.Value.ConstantValue.HasValue || Subjects.IsPath(FlowBus.Unconverted(argument.Value)))
        && ReferenceEquals(Places.RegionOf(first), Places.RegionOf(second));

    /// <summary>What every call of the method publishes, made of its parameters; null if there is no such event.</summary>
    private static ITypeSymbol? PublishedBy(IMethodSymbol method, FlowBus bus, CancellationToken cancellationToken)
    {
        if (BodyOf(method, bus, cancellationToken) is not { } body)
        {
            return null;
        }

        SemanticModel model = bus.Model(body.SyntaxTree);
        foreach (InvocationExpressionSyntax invocation in body.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (model.GetOperation(invocation, cancellationToken) is IInvocationOperation operation
                && bus.TryPublish(operation) is { Kind: PublishKind.Publish or PublishKind.Defer, IsCommand: false, Message: { } message } call
                && message.DescendantsAndSelf().Any(static part => part is IParameterReferenceOperation)
                && DirectCycles.IsCertain(operation))
            {
                return call.MessageType;
            }
        }

        return null;
    }

    /// <summary>The method itself, or the only one that implements or overrides it.</summary>
    private static SyntaxNode? BodyOf(IMethodSymbol method, FlowBus bus, CancellationToken cancellationToken)
    {
        IMethodSymbol? found = method.OriginalDefinition;
        if (found.IsAbstract)
        {
            ImmutableArray<IMethodSymbol> all = bus.ImplementationsOf(found, cancellationToken);
            found = all.Length == 1 ? all[0] : null;
        }

        return found?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
    }
}
