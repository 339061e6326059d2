using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers;

/// <summary>Reports dispatchers and contexts that do not do what they look like: DSP0061 to DSP0064.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NestingAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [NestingRules.MaxDepthOutOfRange, NestingRules.UnobservedHookNotCalled, NestingRules.ContextKept, NestingRules.PublishBesideContext];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (DispatchTypes.TryCreate(start.Compilation) is { } types)
            {
                start.RegisterSymbolAction(symbol => AnalyzeDispatcher(symbol, types), SymbolKind.NamedType);
                start.RegisterSymbolAction(AnalyzeField, SymbolKind.Field);
                start.RegisterSymbolAction(AnalyzeProperty, SymbolKind.Property);
                start.RegisterOperationAction(operation => AnalyzePublish(operation, types), OperationKind.Invocation);
            }
        });
    }

    private static void AnalyzeDispatcher(SymbolAnalysisContext context, DispatchTypes types)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || types.DispatcherAttributeOf(type) is not { } dispatcher)
        {
            return;
        }

        if (dispatcher.NamedArguments.FirstOrDefault(static argument => argument.Key == "MaxDepth").Value.Value is int and < 0 and var depth)
        {
            context.ReportDiagnostic(Diagnostic.Create(NestingRules.MaxDepthOutOfRange, LocationOf(dispatcher, type, context.CancellationToken), depth));
        }

        foreach (IMethodSymbol method in type.GetMembers(UnobservedHook.Method).OfType<IMethodSymbol>())
        {
            if (!IsPartial(method, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(NestingRules.UnobservedHookNotCalled, Names.LocationOf(method), method.Name));
            }
        }
    }

    private static void AnalyzeField(SymbolAnalysisContext context)
    {
        var field = (IFieldSymbol)context.Symbol;
        if (!field.IsImplicitlyDeclared && IsContext(field.Type))
        {
            context.ReportDiagnostic(Diagnostic.Create(NestingRules.ContextKept, Names.LocationOf(field), field.Name));
        }
    }

    private static void AnalyzeProperty(SymbolAnalysisContext context)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (IsContext(property.Type)
            && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property)))
        {
            context.ReportDiagnostic(Diagnostic.Create(NestingRules.ContextKept, Names.LocationOf(property), property.Name));
        }
    }

    private static void AnalyzePublish(OperationAnalysisContext context, DispatchTypes types)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation.TargetMethod.Name is not ("Publish" or "PublishAsync")
            || context.ContainingSymbol is not IMethodSymbol observer
            || observer.Parameters.FirstOrDefault(static parameter => IsContext(parameter.Type)) is not { } given
            || HandlerParameters.IsContext(invocation.TargetMethod.ContainingType)
            || !types.IsPublisher(invocation.TargetMethod.ContainingType))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(NestingRules.PublishBesideContext, invocation.Syntax.GetLocation(), observer.Name, given.Name));
    }

    private static bool IsContext(ITypeSymbol type) => HandlerParameters.IsContext(type)
        || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && HandlerParameters.IsContext(nullable.TypeArguments[0]));

    private static bool IsPartial(IMethodSymbol method, CancellationToken cancellationToken) => method.DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax(cancellationToken) is MethodDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static Location LocationOf(AttributeData attribute, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax)?.ArgumentList?.Arguments
            .FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "MaxDepth")?.GetLocation() ?? Names.LocationOf(type);
}
