using System.Collections.Immutable;
using System.Threading;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers;

/// <summary>Reports classes that cannot be dispatchers: DSP0012, DSP0013 and DSP0018.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DispatcherShapeAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DispatcherRules.NotPartial, DispatcherRules.ShapeInvalid, DispatcherRules.MemberConflicts];

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
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || !types.IsDispatcher(type))
        {
            return;
        }

        switch (DispatcherShape.Check(type, context.CancellationToken))
        {
            case ShapeProblem.NotPartial:
                context.ReportDiagnostic(Diagnostic.Create(DispatcherRules.NotPartial, Names.LocationOf(type), Names.Of(type)));
                break;
            case ShapeProblem.InvalidDispatcher:
                context.ReportDiagnostic(Diagnostic.Create(
                    DispatcherRules.ShapeInvalid, Names.LocationOf(type), Names.Of(type), Reason(type, context.CancellationToken)));
                break;
            case ShapeProblem.ConflictingMember when DispatcherShape.FindConflict(type) is { } conflict:
                context.ReportDiagnostic(Diagnostic.Create(
                    DispatcherRules.MemberConflicts, Names.LocationOf(conflict), Names.Of(type),
                    conflict is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "a constructor" : conflict.Name));
                break;
        }
    }

    private static string Reason(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        string? own = type.IsStatic ? "static" : type.IsRecord ? "a record" : type.IsAbstract ? "abstract" : type.IsFileLocal ? "file-local" : type.Arity > 0 ? "generic" : null;
        if (own is not null)
        {
            return "is " + own;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            string who = SymbolEqualityComparer.Default.Equals(current, type) ? "is " : "is inside '" + Names.Of(current) + "', which is ";
            if (current.Arity > 0)
            {
                return who + "generic";
            }

            if (current.IsFileLocal)
            {
                return who + "file-local";
            }

            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                return who + "less accessible than internal";
            }

            if (!DispatcherShape.IsPartial(current, cancellationToken))
            {
                return who + "not partial";
            }
        }

        return "has a shape that cannot be extended";
    }
}
