using System.Collections.Immutable;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers;

/// <summary>Reports types that cannot be events: DSP0008.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventTypeAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ObserverRules.EventUnusable];

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
        foreach (ObserverDeclaration declaration in types.DeclarationsOf((INamedTypeSymbol)context.Symbol))
        {
            if (EventShape.Check(declaration.Event, context.Compilation.Assembly) == ShapeProblem.UnusableEvent)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    ObserverRules.EventUnusable, declaration.EventLocation(context.CancellationToken), Names.Of(declaration.Event), Reason(declaration.Event)));
            }
        }
    }

    private static string Reason(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => "an array",
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => "a pointer",
        IDynamicTypeSymbol => "dynamic",
        ITypeParameterSymbol => "a type parameter",
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => "a nullable value, whose runtime type is the value's",
        INamedTypeSymbol { SpecialType: SpecialType.System_Void } => "void",
        { IsRefLikeType: true } => "a ref struct",
        { IsStatic: true } => "static",
        INamedTypeSymbol { IsFileLocal: true } => "file-local",
        _ => "not accessible from a dispatcher",
    };
}
