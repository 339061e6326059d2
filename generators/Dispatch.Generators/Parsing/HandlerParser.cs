using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dispatch.Generators.Model;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Parsing;

/// <summary>Reads the handlers that one declaration is marked with. What is not valid is left to the analyzers to report.</summary>
internal static class HandlerParser
{
    /// <param name="target">The type or method.</param>
    /// <param name="attributes">The marks on it.</param>
    /// <param name="handlers">Gets what is found.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static void Parse(ISymbol target, List<AttributeData> attributes, List<HandlerModel> handlers, CancellationToken cancellationToken)
    {
        ObserverModel? instance = null;
        ObserverModel? statics = null;
        INamedTypeSymbol observer = target as INamedTypeSymbol ?? target.ContainingType;
        IAssemblySymbol assembly = observer.ContainingAssembly;
        foreach (AttributeData attribute in attributes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (attribute.AttributeClass!.TypeArguments[0] is not INamedTypeSymbol eventType)
            {
                continue;
            }

            if (EventShape.Check(eventType, assembly) != ShapeProblem.None)
            {
                continue;
            }

            HandlerMatch match = target is IMethodSymbol marked
                ? ObserverShape.CheckMarkedMethod(marked, eventType, assembly)
                : ObserverShape.FindHandler(observer, eventType, assembly);
            if (match.Problem != ShapeProblem.None)
            {
                continue;
            }

            bool isStatic = match.Method!.IsStatic;
            ObserverModel? model = isStatic
                ? statics ??= ObserverParser.Parse(observer, needsInstance: false, assembly)
                : instance ??= ObserverParser.Parse(observer, needsInstance: true, assembly);
            if (model is null)
            {
                continue;
            }

            handlers.Add(new HandlerModel(
                model,
                EventParser.Parse(eventType, AccessibilityRules.IsPublic(eventType), assembly),
                match.Method.Name,
                isStatic,
                target is IMethodSymbol,
                match.Signature,
                AttributeReader.Named(attribute, "Order") as int? ?? 0,
                NameOf(AttributeReader.Named(attribute, "Before")),
                NameOf(AttributeReader.Named(attribute, "After")),
                FilterParser.ParseHandler(observer, match.Method, eventType, assembly))
            {
                MayPublish = PublishText.IsIn(observer, cancellationToken),
                IsAsyncMethod = IsAsync(match.Method, observer),
                Request = RequestParser.Parse(eventType, match.Method.IsAsync),
            });
        }
    }

    /// <summary>
    /// What a container returns may be of a derived type, whose override need not be <c>async</c>; a static constructor that is written
    /// out throws before the method begins.
    /// </summary>
    private static bool IsAsync(IMethodSymbol method, INamedTypeSymbol observer) =>
        method.IsAsync
        && (observer.IsSealed || method is { IsVirtual: false, IsOverride: false } or { IsSealed: true })
        && observer.StaticConstructors.All(static constructor => constructor.IsImplicitlyDeclared);

    internal static string? NameOf(object? type) => type is INamedTypeSymbol named ? TypeNames.Metadata(named) : null;
}
