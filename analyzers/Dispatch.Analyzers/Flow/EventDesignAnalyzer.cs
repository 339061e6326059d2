using System.Collections.Immutable;
using System.Linq;
using Dispatch.EventFlow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers.Flow;

/// <summary>The rules about the declarations of events and observers: DSP1303, DSP1307, DSP2002.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventDesignAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] s_reactors = ["Projection", "Projector", "ReadModel", "Denormalizer", "Reducer", "StateMachine", "Saga", "ProcessManager", "Aggregate", "State"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [SemanticsRules.MutableEvent, SemanticsRules.GodHandler, CostRules.LargeStructByValue];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (FlowBus.TryCreate(start.Compilation, start.Options) is { } bus)
            {
                start.RegisterSymbolAction(
                    symbol =>
                    {
                        CheckEvent(symbol, bus);
                        CheckObserver(symbol, bus);
                    },
                    SymbolKind.NamedType);
                start.RegisterSymbolAction(symbol => CheckHandler(symbol, bus), SymbolKind.Method);
            }
        });
    }

    /// <summary>A setter for everybody, on a class that several observe. Structs are copied or passed by <c>in</c>.</summary>
    private static void CheckEvent(SymbolAnalysisContext context, FlowBus bus)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type is not { TypeKind: TypeKind.Class, IsStatic: false, DeclaredAccessibility: not Accessibility.Private } || EventNames.IsBefore(type.Name))
        {
            return;
        }

        IPropertySymbol[] settable = [.. type.GetMembers().OfType<IPropertySymbol>().Where(IsSettable)];
        if (settable.Length > 0 && bus.CountObservers(type, context.CancellationToken) is var observers and > 0
            && observers >= OptionsOf(context, type).Number(FlowOptions.MutableEventHandlers, 2))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                SemanticsRules.MutableEvent,
                Names.LocationOf(settable[0]),
                settable.Skip(1).Select(static property => Names.LocationOf(property)),
                settable.Length == 1 ? $"'{settable[0].Name}'" : $"'{settable[0].Name}' and {settable.Length - 1} more",
                Names.Of(type),
                observers));
        }
    }

    private static bool IsSettable(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, IsOverride: false, SetMethod: { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public } } && !IsAnswer(property);

    /// <summary>Properties that carry an answer are there to be set, as are those of events that ask.</summary>
    private static bool IsAnswer(IPropertySymbol property) =>
        property.Name is "Cancel" or "IsCancelled" or "IsCanceled" or "Cancelled" or "Canceled" or "Handled" or "IsHandled" or "Result" or "Response" or "Veto" or "Vetoed"
        || property.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name.Contains("ByRef") == true);

    private static void CheckObserver(SymbolAnalysisContext context, FlowBus bus)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || type.IsAbstract || !bus.MayHandle(type) || (type.Interfaces.IsEmpty && type.GetAttributes().IsEmpty && type.BaseType?.SpecialType == SpecialType.System_Object)
            || s_reactors.Any(suffix => type.Name.EndsWith(suffix, System.StringComparison.Ordinal)))
        {
            return;
        }

        int handled = type.GetMembers().OfType<IMethodSymbol>().SelectMany(method => bus.HandledBy(method)).Select(static message => message.Type).Distinct(SymbolEqualityComparer.Default).Count();
        if (handled == 0)
        {
            return;
        }

        AnalyzerConfigOptions options = OptionsOf(context, type);
        int events = options.Number(FlowOptions.GodHandlerEvents, 10);
        int needs = type.InstanceConstructors.Select(static constructor => constructor.Parameters.Length).DefaultIfEmpty().Max();
        if (handled > events || (handled > events - 2 && needs > options.Number(FlowOptions.GodHandlerDependencies, 10)))
        {
            context.ReportDiagnostic(Diagnostic.Create(SemanticsRules.GodHandler, Names.LocationOf(type), type.Name, handled, needs));
        }
    }

    private static void CheckHandler(SymbolAnalysisContext context, FlowBus bus)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method is { ReturnsVoid: true, IsAsync: false, Parameters: { IsEmpty: false } parameters }
            && parameters[0] is { RefKind: RefKind.None, Type: INamedTypeSymbol { TypeKind: TypeKind.Struct } type } parameter
            && (type.IsReadOnly || type.IsRecord)
            && bus.HandledBy(method).Any(static message => message is { Bus: "Dispatch", Kind: MessageKind.Event })
            && StructSize.Of(type) is var bytes
            && bytes > OptionsOf(context, method).Number(FlowOptions.LargeStructBytes, 64))
        {
            context.ReportDiagnostic(Diagnostic.Create(CostRules.LargeStructByValue, Names.LocationOf(parameter), Names.Of(type), bytes));
        }
    }

    private static AnalyzerConfigOptions OptionsOf(SymbolAnalysisContext context, ISymbol symbol) =>
        context.Options.AnalyzerConfigOptionsProvider.GetOptions(symbol.DeclaringSyntaxReferences.First().SyntaxTree);
}
