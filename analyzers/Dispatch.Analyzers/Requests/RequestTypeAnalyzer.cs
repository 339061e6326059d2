using System.Collections.Immutable;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers;

/// <summary>Reports types that cannot be requests, and settings of events on requests: DSP0050, DSP0056.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestTypeAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RequestRules.Unusable, RequestRules.WithoutEffect];

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
        if (type.TypeKind is TypeKind.Class or TypeKind.Struct)
        {
            RequestContract contract = RequestShape.Of(type);
            if (contract.Kind == RequestKind.Unclear)
            {
                context.ReportDiagnostic(Diagnostic.Create(RequestRules.Unusable, Names.LocationOf(type), Names.Of(type), Reason(type, contract)));
            }
            else if (contract.Kind != RequestKind.None)
            {
                AnalyzePolicy(context, type);
            }
        }

        foreach (ObserverDeclaration declaration in types.DeclarationsOf(type))
        {
            AnalyzeDeclaration(context, declaration);
        }
    }

    private static void AnalyzePolicy(SymbolAnalysisContext context, INamedTypeSymbol request)
    {
        foreach (AttributeData attribute in request.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "OnErrorAttribute", Arity: 0, ContainingNamespace: { Name: "Dispatch", ContainingNamespace.IsGlobalNamespace: true } }
                && attribute.ApplicationSyntaxReference is { } reference)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RequestRules.WithoutEffect, Location.Create(reference.SyntaxTree, reference.Span), "[OnError]", Names.Of(request), "the failure of its handler is the sender's"));
            }
        }
    }

    private static void AnalyzeDeclaration(SymbolAnalysisContext context, ObserverDeclaration declaration)
    {
        RequestContract contract = RequestShape.Of(declaration.Event);
        if (contract.Kind == RequestKind.None)
        {
            return;
        }

        bool isReportedThere = contract.Kind == RequestKind.Unclear && declaration.Event.Locations.Length > 0 && declaration.Event.Locations[0].IsInSource;
        if (!isReportedThere && EventShape.Check(declaration.Event, context.Compilation.Assembly) == ShapeProblem.UnusableRequest)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RequestRules.Unusable, declaration.EventLocation(context.CancellationToken), Names.Of(declaration.Event), Reason(declaration.Event, contract)));
            return;
        }

        foreach (var argument in declaration.Attribute.NamedArguments)
        {
            if (argument.Key is "Order" or "Before" or "After")
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RequestRules.WithoutEffect,
                    declaration.NamedLocation(argument.Key, context.CancellationToken),
                    argument.Key,
                    Names.Of(declaration.Event),
                    "it has one handler"));
            }
        }
    }

    private static string Reason(ITypeSymbol type, RequestContract contract)
    {
        if (contract.Kind == RequestKind.Unclear)
        {
            int count = 0;
            foreach (INamedTypeSymbol implemented in type.AllInterfaces)
            {
                count += implemented.Name is "ICommand" or "IQuery" or "IStreamQuery" ? 1 : 0;
            }

            return count > 1 ? "asks for several results at once" : "implements IRequest itself, which says nothing about the result";
        }

        return type.TypeKind == TypeKind.Interface
            ? "is an interface, which is never what is sent"
            : "has a result that is not accessible from a dispatcher";
    }
}
