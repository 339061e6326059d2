using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dispatch.Generators.Model;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Parsing;

/// <summary>Reads the observers of all events. What is not valid is left to the analyzers to report.</summary>
internal static class OpenHandlerParser
{
    public static OpenHandlerModel? Parse(ISymbol target, AttributeData attribute, CancellationToken cancellationToken)
    {
        bool isMarked = target is IMethodSymbol;
        OpenHandlerMatch match = target is IMethodSymbol marked
            ? OpenObserverShape.Check(marked)
            : OpenObserverShape.FindHandler((INamedTypeSymbol)target);
        if (match.Problem != ShapeProblem.None)
        {
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        IMethodSymbol method = match.Method!;
        INamedTypeSymbol observer = method.ContainingType;
        IAssemblySymbol assembly = observer.ContainingAssembly;
        if (ObserverParser.Parse(observer, needsInstance: !method.IsStatic, assembly) is not { } model)
        {
            return null;
        }

        return new OpenHandlerModel(
            model,
            method.Name,
            method.IsStatic,
            isMarked,
            method.IsGenericMethod,
            match.Signature,
            AttributeReader.Named(attribute, "Order") as int? ?? 0,
            HandlerParser.NameOf(AttributeReader.Named(attribute, "Before")),
            HandlerParser.NameOf(AttributeReader.Named(attribute, "After")),
            ConstraintOf(match.Parameter!),
            RootOf(match.Parameter!, assembly),
            FilterParser.ParseHandler(observer, method, match.Parameter!, assembly));
    }

    internal static ConstraintModel ConstraintOf(ITypeParameterSymbol parameter) => new(
        parameter.HasReferenceTypeConstraint,
        parameter.HasValueTypeConstraint,
        parameter.ConstraintTypes.Select(TypeNames.InCode).ToEquatableArray(),
        parameter.ConstraintTypes.All(AccessibilityRules.IsPublic));

    /// <summary>The type that an event which nobody names is handled as: it has to satisfy the constraints itself.</summary>
    internal static EventModel? RootOf(ITypeParameterSymbol parameter, IAssemblySymbol assembly)
    {
        if (parameter.HasValueTypeConstraint || parameter.ConstraintTypes.Length > 1)
        {
            return null;
        }

        if (parameter.ConstraintTypes.Length == 0)
        {
            return EventParser.Object;
        }

        return parameter.ConstraintTypes[0] is INamedTypeSymbol type && !Mentions(type, parameter)
            && type.SpecialType is not (SpecialType.System_ValueType or SpecialType.System_Enum)
            && EventShape.Check(type, assembly) == ShapeProblem.None
                ? EventParser.Parse(type, AccessibilityRules.IsPublic(type), assembly)
                : null;
    }

    private static bool Mentions(ITypeSymbol type, ITypeParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(type, parameter)
        || (type is IArrayTypeSymbol array && Mentions(array.ElementType, parameter))
        || (type is INamedTypeSymbol named
            && (named.TypeArguments.Any(argument => Mentions(argument, parameter)) || (named.ContainingType is { } outer && Mentions(outer, parameter))));
}
