using System.Collections.Generic;
using System.Threading;
using Dispatch.Generators.Model;
using Dispatch.Tooling;
using Microsoft.CodeAnalysis;

namespace Dispatch.Generators.Parsing;

/// <summary>Reads the handlers that one declaration is marked with. What is not valid is left to the analyzers to report.</summary>
internal static class HandlerParser
{
    public static EquatableArray<HandlerModel> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var handlers = new List<HandlerModel>();
        ObserverModel? instance = null;
        ObserverModel? statics = null;
        foreach (AttributeData attribute in context.Attributes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (attribute.AttributeClass is not { Arity: 1 } handles || handles.TypeArguments[0] is not INamedTypeSymbol eventType)
            {
                continue;
            }

            INamedTypeSymbol? observer = context.TargetSymbol as INamedTypeSymbol ?? context.TargetSymbol.ContainingType;
            IAssemblySymbol assembly = observer.ContainingAssembly;
            if (EventShape.Check(eventType, assembly) != ShapeProblem.None)
            {
                continue;
            }

            HandlerMatch match = context.TargetSymbol is IMethodSymbol marked
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
                context.TargetSymbol is IMethodSymbol,
                match.Signature,
                AttributeReader.Named(attribute, "Order") as int? ?? 0,
                NameOf(AttributeReader.Named(attribute, "Before")),
                NameOf(AttributeReader.Named(attribute, "After")),
                FilterParser.ParseHandler(observer, match.Method, eventType, assembly))
            {
                MayPublish = PublishText.IsIn(observer, cancellationToken),
                Request = RequestParser.Parse(eventType, match.Method.IsAsync),
            });
        }

        return handlers.ToEquatableArray();
    }

    internal static string? NameOf(object? type) => type is INamedTypeSymbol named ? TypeNames.Metadata(named) : null;
}
