using System.Collections.Generic;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Solving;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Building;

/// <summary>The handlers of this compilation with their summaries.</summary>
internal static class HandlerFlows
{
    public static List<HandlerFlow> Of(IReadOnlyList<HandlerBinding> bindings, Solver solver, Compilation compilation)
    {
        var perType = new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default);
        foreach (HandlerBinding binding in bindings)
        {
            perType[binding.Type] = perType.TryGetValue(binding.Type, out int count) ? count + 1 : 1;
        }

        var handlers = new List<HandlerFlow>(bindings.Count);
        foreach (HandlerBinding binding in bindings)
        {
            ITypeSymbol type = Known(binding.Event, compilation);
            string eventId = binding.ClrEvent is { } clrEvent ? Identity.Of(clrEvent.OriginalDefinition) : Identity.Of(type);
            handlers.Add(new HandlerFlow(NodeOf(binding, eventId, isOnly: perType[binding.Type] == 1), binding.Event)
            {
                ClrEvent = binding.ClrEvent,
                Kind = binding.Kind,
                Type = binding.Type,
                Method = binding.Method,
                Ordinal = EventParameter(binding),
                Entries = [.. solver.SummaryOf(binding.Method, binding.Type)],
            });
        }

        return handlers;
    }

    /// <summary>A type parameter stands for what it is constrained to.</summary>
    private static ITypeSymbol Known(ITypeSymbol type, Compilation compilation) => EventTable.Known(type) ?? compilation.ObjectType;

    private static HandlerNode NodeOf(HandlerBinding binding, string eventId, bool isOnly)
    {
        IMethodSymbol method = binding.Method;
        bool isLambda = method.MethodKind == MethodKind.AnonymousFunction;
        string type = Identity.FullName(binding.Type);
        string id = isLambda || method.MethodKind == MethodKind.LocalFunction ? $"{Identity.Of(method)}({eventId})" : $"[{Identity.AssemblyOf(binding.Type)}]{type}.{method.Name}({eventId})";
        string name = isLambda ? Identity.ShortName(method) + " lambda" : isOnly && binding.ClrEvent is null && method.MethodKind == MethodKind.Ordinary ? Identity.ShortName(binding.Type) : $"{Identity.ShortName(binding.Type)}.{method.Name}";
        return new HandlerNode(
            id, name, type, method.Name, eventId, DispatcherScopes.NameOf(binding.Type), binding.Bus, binding.Mode, binding.Order,
            TypeRelations.IsAbstract(binding.Event), EventTable.IsVisible(binding.Type), SourcePlace.Of(method).ToLocation())
        {
            IsIdempotent = binding.IsIdempotent,
            WaitsWhenFull = binding.WaitsWhenFull,
            IsExternallyTriggered = binding.IsExternallyTriggered,
        };
    }

    private static int EventParameter(HandlerBinding binding)
    {
        foreach (IParameterSymbol parameter in binding.Method.Parameters)
        {
            if (parameter.Type is ITypeParameterSymbol || TypeRelations.IsAssignable(binding.Event, parameter.Type) || TypeRelations.HasTypeParameter(parameter.Type))
            {
                return parameter.Ordinal;
            }
        }

        return -1;
    }
}
