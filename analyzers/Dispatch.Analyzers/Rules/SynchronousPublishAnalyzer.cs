using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers;

/// <summary>
/// Reports synchronous publishes, through the interfaces and the generic method, of events with an asynchronous observer:
/// DSP0010. On the overload of the event itself the compiler raises the same id.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SynchronousPublishAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [PublishRules.Synchronous];

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

            var asynchronous = new ConcurrentBag<(ITypeSymbol Event, string Observer)>();
            var calls = new ConcurrentBag<(ITypeSymbol Event, Location Location)>();
            start.RegisterSymbolAction(symbol => CollectObservers(symbol, types, asynchronous), SymbolKind.NamedType);
            start.RegisterOperationAction(operation => CollectCalls(operation, types, calls), OperationKind.Invocation);
            start.RegisterCompilationEndAction(end => Report(end, asynchronous, calls));
        });
    }

    private static void CollectObservers(SymbolAnalysisContext context, DispatchTypes types, ConcurrentBag<(ITypeSymbol, string)> asynchronous)
    {
        foreach (ObserverDeclaration declaration in types.DeclarationsOf((INamedTypeSymbol)context.Symbol))
        {
            HandlerMatch match = declaration.Match();
            if (match.Problem == ShapeProblem.None && match.Signature.IsAsync)
            {
                asynchronous.Add((declaration.Event, Names.Full(declaration.Observer) + "." + match.Method!.Name));
            }
        }
    }

    private static void CollectCalls(OperationAnalysisContext context, DispatchTypes types, ConcurrentBag<(ITypeSymbol, Location)> calls)
    {
        var invocation = (IInvocationOperation)context.Operation;
        IMethodSymbol method = invocation.TargetMethod;
        if (method.Name != "Publish" || !method.ReturnsVoid)
        {
            return;
        }

        ITypeSymbol? eventType = null;
        if (method.TypeArguments.Length == 1 && types.IsPublisher(method.ContainingType))
        {
            eventType = method.TypeArguments[0];
        }
        else if (SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, types.PublisherOfEvent))
        {
            eventType = method.ContainingType.TypeArguments[0];
        }

        if (eventType is not null && eventType.TypeKind != TypeKind.TypeParameter && RequestShape.Of(eventType).Kind == RequestKind.None)
        {
            calls.Add((eventType, invocation.Syntax.GetLocation()));
        }
    }

    private static void Report(
        CompilationAnalysisContext context, ConcurrentBag<(ITypeSymbol Event, string Observer)> asynchronous, ConcurrentBag<(ITypeSymbol Event, Location Location)> calls)
    {
        if (asynchronous.IsEmpty || calls.IsEmpty)
        {
            return;
        }

        var observers = new Dictionary<ITypeSymbol, string>(SymbolEqualityComparer.Default);
        foreach ((ITypeSymbol eventType, string observer) in asynchronous)
        {
            if (!observers.TryGetValue(eventType, out string? earlier) || string.CompareOrdinal(observer, earlier) < 0)
            {
                observers[eventType] = observer;
            }
        }

        foreach ((ITypeSymbol eventType, Location location) in calls)
        {
            if (Find(eventType, observers) is { } observer)
            {
                context.ReportDiagnostic(Diagnostic.Create(PublishRules.Synchronous, location, Names.Of(eventType), observer));
            }
        }
    }

    /// <summary>An asynchronous observer of the event, of a base class or of an interface of it.</summary>
    private static string? Find(ITypeSymbol eventType, Dictionary<ITypeSymbol, string> observers)
    {
        for (ITypeSymbol? current = eventType; current is not null; current = current.BaseType)
        {
            if (observers.TryGetValue(current, out string? observer))
            {
                return observer;
            }
        }

        foreach (INamedTypeSymbol implemented in eventType.AllInterfaces)
        {
            if (observers.TryGetValue(implemented, out string? observer))
            {
                return observer;
            }
        }

        return null;
    }
}
