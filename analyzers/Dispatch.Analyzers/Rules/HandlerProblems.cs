using System.Threading;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers;

/// <summary>Turns what is wrong with a handler into a diagnostic at the place to change.</summary>
internal static class HandlerProblems
{
    public static Diagnostic? Describe(ObserverDeclaration declaration, HandlerMatch match, CancellationToken cancellationToken)
    {
        INamedTypeSymbol type = declaration.Observer;
        string eventName = Names.Of(declaration.Event);
        Location attribute = declaration.Location(cancellationToken);
        Location method = match.Method is { } found && SymbolEqualityComparer.Default.Equals(found.ContainingType, type) && Names.LocationOf(found) is { IsInSource: true } source
            ? source
            : attribute;
        string methodName = match.Method is null ? Names.Of(type) : Names.Of(match.Method);
        switch (match.Problem)
        {
            case ShapeProblem.NoHandleMethod:
                return Diagnostic.Create(ObserverRules.HandlerMissing, attribute, Names.Of(type), eventName);
            case ShapeProblem.InvalidSignature:
                return SignatureProblems.Describe(match.Method!, declaration.Event) is { } reason
                    ? Diagnostic.Create(ObserverRules.SignatureInvalid, method, methodName, eventName, reason)
                    : null;
            case ShapeProblem.SeveralMethods:
                return Diagnostic.Create(ObserverRules.SeveralHandlers, method, Names.Of(type), eventName);
            case ShapeProblem.AsyncVoid:
                return Diagnostic.Create(ObserverRules.AsyncVoid, method, methodName, eventName);
            case ShapeProblem.NotAccessible:
                bool typeIsHidden = !AccessibilityRules.IsAccessible(type, type.ContainingAssembly);
                return Diagnostic.Create(
                    ObserverRules.NotAccessible,
                    typeIsHidden ? Names.LocationOf(type) : method,
                    typeIsHidden ? Names.Of(type) : methodName,
                    eventName,
                    typeIsHidden ? Hidden(type) : Word(match.Method!));
            case ShapeProblem.Generic:
                bool methodIsGeneric = match.Method?.IsGenericMethod == true;
                return Diagnostic.Create(
                    ObserverRules.Generic,
                    methodIsGeneric ? method : Names.LocationOf(type),
                    methodIsGeneric ? methodName : Names.Of(type),
                    eventName);
            case ShapeProblem.NotConstructible:
                return Diagnostic.Create(ObserverRules.NotConstructible, Names.LocationOf(type), Names.Of(type), eventName, Kind(type));
            case ShapeProblem.RefStruct:
                return Diagnostic.Create(ObserverRules.RefStruct, Names.LocationOf(type), Names.Of(type), eventName);
            default:
                return null;
        }
    }

    private static string Kind(INamedTypeSymbol type) => type.TypeKind == TypeKind.Interface
        ? "an interface"
        : type.IsStatic ? "static" : "abstract";

    private static string Hidden(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal)
            {
                return "file-local";
            }

            if (!AccessibilityRules.IsVisible(current, type.ContainingAssembly))
            {
                return SymbolEqualityComparer.Default.Equals(current, type) ? Word(current) : "inside the " + Word(current) + " type '" + Names.Of(current) + "'";
            }
        }

        return "not accessible";
    }

    private static string Word(ISymbol symbol) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Private => "private",
        Accessibility.Protected => "protected",
        Accessibility.ProtectedAndInternal => "private protected",
        _ => "not accessible",
    };
}
