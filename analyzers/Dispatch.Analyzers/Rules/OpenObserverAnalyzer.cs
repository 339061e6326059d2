using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers;

/// <summary>Reports <c>[HandlesAll]</c> that cannot be closed over events: DSP0024 and DSP0025.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenObserverAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ObserverRules.CannotBeClosed, ObserverRules.ConstraintHidden];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (DispatchTypes.TryCreate(start.Compilation) is not { HandlesAll: not null } types)
            {
                return;
            }

            var hidden = new ConcurrentBag<Diagnostic>();
            var dispatchers = new DispatcherCount(types);
            start.RegisterSymbolAction(
                symbol =>
                {
                    var type = (INamedTypeSymbol)symbol.Symbol;
                    dispatchers.Look(type);
                    AnalyzeType(symbol, types, type, hidden);
                },
                SymbolKind.NamedType);
            start.RegisterOperationAction(operation => AnalyzeInnerFunction(operation, types), OperationKind.LocalFunction, OperationKind.AnonymousFunction);
            start.RegisterCompilationEndAction(end =>
            {
                if (dispatchers.IsZero)
                {
                    foreach (Diagnostic diagnostic in hidden)
                    {
                        end.ReportDiagnostic(diagnostic);
                    }
                }
            });
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context, DispatchTypes types, INamedTypeSymbol type, ConcurrentBag<Diagnostic> hidden)
    {
        if (types.IsMarkedForAll(type))
        {
            Check(context, type, OpenObserverShape.FindHandler(type), hidden);
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol method && types.IsMarkedForAll(method))
            {
                Check(context, method, OpenObserverShape.Check(method), hidden);
            }
        }
    }

    private static void Check(SymbolAnalysisContext context, ISymbol marked, OpenHandlerMatch match, ConcurrentBag<Diagnostic> hidden)
    {
        Location location = Names.LocationOf(match.Method is { } method && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, marked.ContainingAssembly) ? method : marked);
        if (Problem(marked, match) is { } reason)
        {
            context.ReportDiagnostic(Diagnostic.Create(ObserverRules.CannotBeClosed, location, NameOf(marked), reason));
        }
        else if (match.Parameter is { } parameter)
        {
            foreach (ITypeSymbol constraint in parameter.ConstraintTypes)
            {
                if (!AccessibilityRules.IsPublic(constraint))
                {
                    hidden.Add(Diagnostic.Create(ObserverRules.ConstraintHidden, location, NameOf(marked), Names.Of(constraint)));
                }
            }
        }
    }

    private static string NameOf(ISymbol marked) => marked is IMethodSymbol method ? Names.Of(method) : Names.Of((INamedTypeSymbol)marked);

    private static string? Problem(ISymbol marked, OpenHandlerMatch match)
    {
        switch (match.Problem)
        {
            case ShapeProblem.None:
                ObserverConstructor.Choose(match.Method!.ContainingType, marked.ContainingAssembly, out ShapeProblem constructor);
                return constructor == ShapeProblem.AmbiguousConstructor && !match.Method.IsStatic
                    ? "has several equally long constructors; mark the one to use with [ActivatorUtilitiesConstructor] or leave one"
                    : null;
            case ShapeProblem.NoHandleMethod:
                return "has no method Handle or HandleAsync that takes its only type parameter; write 'class Audit<T>' with 'Handle(in T e)', or 'Handle<T>(in T e)', or use [Handles<TEvent>]";
            case ShapeProblem.Generic:
                return "does not take the only type parameter of its type or of itself as the event; write 'void On<T>(in T e)', or use [Handles<TEvent>]";
            case ShapeProblem.SeveralMethods:
                return "has several methods that could be meant; move the attribute to the method that is";
            case ShapeProblem.UnsupportedConstraint:
                return "has a constraint that the events are not checked for; use types, class, struct or notnull";
            case ShapeProblem.AsyncVoid:
                return "is 'async void', so it can neither be awaited nor fail safely; return ValueTask";
            case ShapeProblem.NotAccessible:
                return "cannot be called by a dispatcher, because it, its type or a constraint is not accessible; make them internal or public";
            case ShapeProblem.NotConstructible:
                return "is an instance method of a type that cannot be created; make it static";
            case ShapeProblem.RefStruct:
                return "is an instance method of a ref struct, which cannot be stored; make it static";
            case ShapeProblem.InvalidSignature:
                return SignatureProblems.Describe(match.Method!, match.Method!.Parameters[0].Type) is { } reason ? "cannot be called: " + reason : null;
            default:
                return null;
        }
    }

    private static void AnalyzeInnerFunction(OperationAnalysisContext context, DispatchTypes types)
    {
        IMethodSymbol function = context.Operation is ILocalFunctionOperation local ? local.Symbol : ((IAnonymousFunctionOperation)context.Operation).Symbol;
        if (types.IsMarkedForAll(function))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                ObserverRules.CannotBeClosed,
                context.Operation.Syntax.GetLocation(),
                function.MethodKind == MethodKind.AnonymousFunction ? "lambda" : function.Name,
                "is inside another method, where generated code cannot call it; use a method of a type"));
        }
    }
}
