using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers;

/// <summary>
/// Reports observers of an assembly without dispatcher that nobody calls: in an executable DSP0019, once, at the first one;
/// in a library DSP0021, where the dispatcher of another assembly could not see the event.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingDispatcherAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DispatcherRules.Missing, ModuleRules.EventHidden];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            bool isLibrary = start.Compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule or OutputKind.WindowsRuntimeMetadata;
            if (DispatchTypes.TryCreate(start.Compilation) is not { } types)
            {
                return;
            }

            var observers = new ConcurrentBag<ObserverDeclaration>();
            var open = new ConcurrentBag<INamedTypeSymbol>();
            var dispatchers = new DispatcherCount(types);
            start.RegisterSymbolAction(
                symbol =>
                {
                    var type = (INamedTypeSymbol)symbol.Symbol;
                    dispatchers.Look(type);
                    foreach (ObserverDeclaration declaration in types.DeclarationsOf(type))
                    {
                        observers.Add(declaration);
                    }

                    if (types.ObservesAll(type))
                    {
                        open.Add(type);
                    }
                },
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                if (!dispatchers.IsZero)
                {
                    return;
                }

                if (isLibrary)
                {
                    ReportHidden(end, observers);
                }
                else
                {
                    Report(end, observers, open);
                }
            });
        });
    }

    private static void Report(CompilationAnalysisContext context, ConcurrentBag<ObserverDeclaration> observers, ConcurrentBag<INamedTypeSymbol> open)
    {
        ObserverDeclaration? first = null;
        foreach (ObserverDeclaration declaration in observers)
        {
            if (declaration.Match().Problem == ShapeProblem.None && (first is null || Compare(declaration, first) < 0))
            {
                first = declaration;
            }
        }

        if (first is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DispatcherRules.Missing, first.Location(context.CancellationToken), Names.Of(first.Observer), Names.Of(first.Event)));
        }
        else if (open.OrderBy(Names.Full, StringComparer.Ordinal).FirstOrDefault() is { } type)
        {
            context.ReportDiagnostic(Diagnostic.Create(DispatcherRules.Missing, Names.LocationOf(type), Names.Of(type), "every event that fits"));
        }
    }

    private static void ReportHidden(CompilationAnalysisContext context, ConcurrentBag<ObserverDeclaration> observers)
    {
        foreach (ObserverDeclaration declaration in observers)
        {
            if (declaration.Match().Problem == ShapeProblem.None && !AccessibilityRules.IsPublic(declaration.Event))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    ModuleRules.EventHidden, declaration.Location(context.CancellationToken), Names.Of(declaration.Observer), Names.Of(declaration.Event)));
            }
        }
    }

    private static int Compare(ObserverDeclaration left, ObserverDeclaration right)
    {
        SyntaxReference? a = left.Attribute.ApplicationSyntaxReference;
        SyntaxReference? b = right.Attribute.ApplicationSyntaxReference;
        int byFile = string.CompareOrdinal(a?.SyntaxTree.FilePath, b?.SyntaxTree.FilePath);
        return byFile != 0 ? byFile : (a?.Span.Start ?? 0).CompareTo(b?.Span.Start ?? 0);
    }
}
