using System.Collections.Immutable;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers;

/// <summary>Reports filters that cannot be called, never run or are repeated: DSP0040, DSP0041, DSP0043 and DSP0044.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FilterShapeAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [FilterRules.NotAFilter, FilterRules.NotCallable, FilterRules.NeverRuns, FilterRules.Repeated];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (DispatchTypes.TryCreate(start.Compilation) is { } types)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, types), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, DispatchTypes types)
    {
        ImmutableArray<FilterDeclaration> declarations = FilterDeclaration.Of((INamedTypeSymbol)context.Symbol);
        for (int i = 0; i < declarations.Length; i++)
        {
            if (Problem(context, types, declarations, i) is { } found)
            {
                context.ReportDiagnostic(found);
            }
        }
    }

    /// <summary>One attribute has one problem at most: the worst.</summary>
    private static Diagnostic? Problem(SymbolAnalysisContext context, DispatchTypes types, ImmutableArray<FilterDeclaration> declarations, int index)
    {
        FilterDeclaration declaration = declarations[index];
        ShapeProblem problem = FilterShape.Check(declaration.Filter, context.Compilation.Assembly);
        string name = Names.Of(declaration.Filter);

        // A ref struct is no type argument of the attribute: the compiler has said so.
        if (problem is ShapeProblem.Unresolved or ShapeProblem.RefStruct || declaration.Event?.TypeKind == TypeKind.Error)
        {
            return null;
        }

        Location location = declaration.Location(context.CancellationToken);
        if (problem == ShapeProblem.NotAFilter)
        {
            return Diagnostic.Create(FilterRules.NotAFilter, location, name);
        }

        if (problem != ShapeProblem.None)
        {
            return Diagnostic.Create(FilterRules.NotCallable, location, name, Reason(problem));
        }

        for (int i = 0; i < index; i++)
        {
            if (SymbolEqualityComparer.Default.Equals(declarations[i].Marked, declaration.Marked)
                && SymbolEqualityComparer.Default.Equals(declarations[i].Filter, declaration.Filter)
                && SymbolEqualityComparer.Default.Equals(declarations[i].Event, declaration.Event))
            {
                return Diagnostic.Create(
                    FilterRules.Repeated, location, name, declaration.Marked is IMethodSymbol method ? Names.Of(method) : Names.Of((ITypeSymbol)declaration.Marked));
            }
        }

        return FilterReach.WhyNever(declaration, types) is { } reason ? Diagnostic.Create(FilterRules.NeverRuns, location, name, reason) : null;
    }

    private static string Reason(ShapeProblem problem) => problem switch
    {
        ShapeProblem.NotAccessible => "is not accessible from a dispatcher; make it internal or public",
        ShapeProblem.ExplicitFilter => "implements the filter interface explicitly or by default; declare the method publicly on the type",
        ShapeProblem.AmbiguousConstructor => "has several equally long constructors; mark the one to use with [ActivatorUtilitiesConstructor] or leave one",
        _ => "cannot be constructed; use a struct or a class that is not abstract or static",
    };
}
