using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers;

/// <summary>
/// Reports requests without exactly one handler, and synchronous sends to an asynchronous one: DSP1203, DSP0052. Everything
/// is collected while the compilation is looked at and compared at its end.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestHandlerAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RequestRules.HandlerCount, RequestRules.SentSynchronously];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (DispatchTypes.TryCreate(start.Compilation) is not { } types)
            {
                return;
            }

            var handlers = new ConcurrentBag<RequestHandler>();
            var dispatchers = new ConcurrentBag<(INamedTypeSymbol Type, AttributeData Attribute)>();
            var declared = new ConcurrentBag<INamedTypeSymbol>();
            var sends = new ConcurrentBag<RequestSend>();
            start.RegisterSymbolAction(
                symbol =>
                {
                    var type = (INamedTypeSymbol)symbol.Symbol;
                    CollectHandlers(symbol, type, types, handlers);
                    if (types.DispatcherAttributeOf(type) is { } attribute)
                    {
                        dispatchers.Add((type, attribute));
                    }

                    if (RequestSend.CanBeSent(type))
                    {
                        declared.Add(type);
                    }
                },
                SymbolKind.NamedType);
            start.RegisterOperationAction(operation => CollectSend(operation, types, sends), OperationKind.Invocation);
            start.RegisterCompilationEndAction(end =>
            {
                if (!handlers.IsEmpty || !dispatchers.IsEmpty || !sends.IsEmpty)
                {
                    new RequestHandlerCheck(end, handlers.ToList(), dispatchers.ToList()).Report(declared, sends);
                }
            });
        });
    }

    private static void CollectHandlers(SymbolAnalysisContext context, INamedTypeSymbol type, DispatchTypes types, ConcurrentBag<RequestHandler> handlers)
    {
        foreach (ObserverDeclaration declaration in types.DeclarationsOf(type))
        {
            if (RequestShape.Of(declaration.Event).Kind == RequestKind.None)
            {
                continue;
            }

            HandlerMatch match = declaration.Match();
            bool isUsable = match.Problem == ShapeProblem.None && EventShape.Check(declaration.Event, context.Compilation.Assembly) == ShapeProblem.None;
            handlers.Add(new RequestHandler(
                declaration.Event,
                Names.Full(type) + "." + (match.Method?.Name ?? declaration.Method?.Name),
                match.Signature.IsAsync,
                isUsable,
                declaration.Location(context.CancellationToken),
                Module: null));
        }
    }

    private static void CollectSend(OperationAnalysisContext context, DispatchTypes types, ConcurrentBag<RequestSend> sends)
    {
        var call = (IInvocationOperation)context.Operation;
        IMethodSymbol method = call.TargetMethod;
        if (method.Name is "Send" or "SendAsync" or "Stream" && Senders.IsSender(method.ContainingType, types)
            && Senders.SentBy(call) is INamedTypeSymbol type && RequestShape.Of(type).Kind != RequestKind.None)
        {
            // The dispatcher of another assembly knows handlers that are not looked at here.
            bool isForeign = types.IsDispatcher(method.ContainingType)
                && !SymbolEqualityComparer.Default.Equals(method.ContainingType.ContainingAssembly, context.Compilation.Assembly);
            if (!isForeign)
            {
                sends.Add(new RequestSend(type, method.Name == "Send", call.Syntax.GetLocation()));
            }
        }
    }
}
