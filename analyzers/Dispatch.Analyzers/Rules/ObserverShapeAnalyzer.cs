using System.Collections.Generic;
using System.Collections.Immutable;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatch.Analyzers;

/// <summary>Reports observers that the generator skips: DSP0001 to DSP0007, DSP0009, DSP0016 and DSP0017.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObserverShapeAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        ObserverRules.HandlerMissing,
        ObserverRules.SignatureInvalid,
        ObserverRules.SeveralHandlers,
        ObserverRules.NotAccessible,
        ObserverRules.Generic,
        ObserverRules.NotConstructible,
        ObserverRules.HandledTwice,
        ObserverRules.RefStruct,
        ObserverRules.ConstructorAmbiguous,
        ObserverRules.AsyncVoid,
    ];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (DispatchTypes.TryCreate(start.Compilation) is { } types)
            {
                start.RegisterSymbolAction(symbol => AnalyzeType(symbol, types), SymbolKind.NamedType);
                start.RegisterOperationAction(operation => AnalyzeInnerFunction(operation, types), OperationKind.LocalFunction, OperationKind.AnonymousFunction);
            }
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context, DispatchTypes types)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        ImmutableArray<ObserverDeclaration> declarations = types.DeclarationsOf(type);
        if (declarations.IsEmpty)
        {
            return;
        }

        // Several attributes may run into the same problem of the same type: it is said once.
        var reported = new HashSet<(string, Location)>();
        var seen = new List<(ITypeSymbol Event, IMethodSymbol? Method)>();
        bool needsInstance = false;
        foreach (ObserverDeclaration declaration in declarations)
        {
            if (EventShape.Check(declaration.Event, context.Compilation.Assembly) != ShapeProblem.None)
            {
                continue;
            }

            HandlerMatch match = declaration.Match();
            if (IsRepeated(seen, declaration, match))
            {
                Report(Diagnostic.Create(
                    ObserverRules.HandledTwice, declaration.Location(context.CancellationToken),
                    declaration.Method is null ? Names.Of(type) : Names.Of(declaration.Method), Names.Of(declaration.Event)));
            }
            else if (match.Problem == ShapeProblem.None)
            {
                needsInstance |= !match.Method!.IsStatic;
            }
            else if (HandlerProblems.Describe(declaration, match, context.CancellationToken) is { } diagnostic)
            {
                Report(diagnostic);
            }
        }

        if (needsInstance)
        {
            ObserverConstructor.Choose(type, context.Compilation.Assembly, out ShapeProblem problem);
            if (problem == ShapeProblem.AmbiguousConstructor)
            {
                Report(Diagnostic.Create(ObserverRules.ConstructorAmbiguous, Names.LocationOf(type), Names.Of(type), LongestConstructor(type)));
            }
        }

        void Report(Diagnostic diagnostic)
        {
            if (reported.Add((diagnostic.Id, diagnostic.Location)))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    private static void AnalyzeInnerFunction(OperationAnalysisContext context, DispatchTypes types)
    {
        IMethodSymbol function = context.Operation is ILocalFunctionOperation local ? local.Symbol : ((IAnonymousFunctionOperation)context.Operation).Symbol;
        foreach (AttributeData attribute in function.GetAttributes())
        {
            if (types.EventOf(attribute) is { } eventType && SignatureProblems.Describe(function, eventType) is { } reason)
            {
                bool isLambda = function.MethodKind == MethodKind.AnonymousFunction;
                var declaration = new ObserverDeclaration(function.ContainingType, function, eventType, attribute);
                context.ReportDiagnostic(Diagnostic.Create(
                    ObserverRules.SignatureInvalid,
                    isLambda ? declaration.Location(context.CancellationToken) : Names.LocationOf(function),
                    isLambda ? "lambda" : function.Name, Names.Of(eventType), reason));
            }
        }
    }

    /// <summary>The same event again on the same type or method, or on the method that the type's attribute already means.</summary>
    private static bool IsRepeated(List<(ITypeSymbol Event, IMethodSymbol? Method)> seen, ObserverDeclaration declaration, HandlerMatch match)
    {
        IMethodSymbol? method = declaration.Method ?? (match.Problem == ShapeProblem.None ? match.Method : null);
        foreach ((ITypeSymbol earlierEvent, IMethodSymbol? earlierMethod) in seen)
        {
            if (SymbolEqualityComparer.Default.Equals(earlierEvent, declaration.Event)
                && (SymbolEqualityComparer.Default.Equals(earlierMethod, method) || IsOverload(earlierMethod, method)))
            {
                return true;
            }
        }

        seen.Add((declaration.Event, method));
        return false;
    }

    /// <summary>Two overloads for one event, by value and by <c>in</c>: they are one observer, so only one would be called.</summary>
    private static bool IsOverload(IMethodSymbol? earlier, IMethodSymbol? method) =>
        earlier is not null && method is not null && earlier.Name == method.Name && SymbolEqualityComparer.Default.Equals(earlier.ContainingType, method.ContainingType);

    private static int LongestConstructor(INamedTypeSymbol type)
    {
        int longest = 0;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (AccessibilityRules.IsVisible(constructor, type.ContainingAssembly) && constructor.Parameters.Length > longest)
            {
                longest = constructor.Parameters.Length;
            }
        }

        return longest;
    }
}
