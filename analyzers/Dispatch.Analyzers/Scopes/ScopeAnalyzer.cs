using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers;

/// <summary>Reports scoped services in singletons, and scopes that cannot be opened: DSP0065 to DSP0067.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ScopeRules.Captive, ScopeRules.RequestHandler, ScopeRules.NoContainer];

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

            var state = new State(start.Compilation.GetTypeByMetadataName(KnownNames.ServiceCollection) is not null);
            start.RegisterSymbolAction(symbol => AnalyzeType(symbol, types, state), SymbolKind.NamedType);
            start.RegisterOperationAction(
                operation =>
                {
                    if (ScopedRegistration.ServiceOf((IInvocationOperation)operation.Operation) is { } service)
                    {
                        state.Scoped.TryAdd(service, true);
                    }
                },
                OperationKind.Invocation);
            start.RegisterCompilationEndAction(end => Report(end, state));
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context, DispatchTypes types, State state)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (types.DispatcherAttributeOf(type) is { } dispatcher)
        {
            state.Defaults.Add(ObserverLifetimes.DefaultOf(dispatcher));
        }

        ImmutableArray<ObserverDeclaration> declarations = types.DeclarationsOf(type);
        if (type.TypeKind != TypeKind.Class || (declarations.IsEmpty && !types.ObservesAll(type)))
        {
            return;
        }

        int? lifetime = ObserverLifetimes.Declared(type, out AttributeData? attribute);
        if (lifetime is ObserverLifetimes.PerPublish or ObserverLifetimes.PerDelivery)
        {
            Location location = attribute!.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : Names.LocationOf(type);
            state.InScope.Add((type, location));
            foreach (ObserverDeclaration declaration in declarations)
            {
                if (RequestShape.Of(declaration.Event).Kind != RequestKind.None)
                {
                    context.ReportDiagnostic(Diagnostic.Create(ScopeRules.RequestHandler, location, Names.Of(type), Names.Of(declaration.Event)));
                    return;
                }
            }
        }
        else if (lifetime is null or ObserverLifetimes.Singleton
            && ObserverConstructor.Choose(type, context.Compilation.Assembly, out _) is { Parameters.Length: > 0 } constructor)
        {
            state.Singletons.Add((type, constructor, lifetime is not null));
        }
    }

    private static void Report(CompilationAnalysisContext context, State state)
    {
        if (state.Defaults.IsEmpty)
        {
            return;
        }

        if (!state.HasContainer)
        {
            foreach ((INamedTypeSymbol type, Location location) in state.InScope)
            {
                context.ReportDiagnostic(Diagnostic.Create(ScopeRules.NoContainer, location, Names.Of(type)));
            }
        }

        bool isSingletonByDefault = new HashSet<int>(state.Defaults).SetEquals([ObserverLifetimes.Singleton]);
        foreach ((INamedTypeSymbol type, IMethodSymbol constructor, bool isDeclared) in state.Singletons)
        {
            if (!isDeclared && !isSingletonByDefault)
            {
                continue;
            }

            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                string? reason = state.Scoped.ContainsKey(parameter.Type)
                    ? "is registered as scoped"
                    : ScopedRegistration.IsDatabaseContext(parameter.Type) ? "is a database context for one unit of work" : null;
                if (reason is not null)
                {
                    context.ReportDiagnostic(Diagnostic.Create(ScopeRules.Captive, Names.LocationOf(parameter), Names.Of(type), Names.Of(parameter.Type), reason));
                }
            }
        }
    }

    /// <summary>What is known of the whole compilation in the end.</summary>
    private sealed class State(bool hasContainer)
    {
        public bool HasContainer => hasContainer;

        public ConcurrentBag<int> Defaults { get; } = [];

        public ConcurrentBag<(INamedTypeSymbol Type, Location Location)> InScope { get; } = [];

        public ConcurrentBag<(INamedTypeSymbol Type, IMethodSymbol Constructor, bool IsDeclared)> Singletons { get; } = [];

        public ConcurrentDictionary<ITypeSymbol, bool> Scoped { get; } = new(SymbolEqualityComparer.Default);
    }
}
