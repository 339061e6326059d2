using System.Collections.Generic;
using System.Threading;
using Dispatch.EventFlow.Buses;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Symbols;

/// <summary>Finds the handlers that types declare.</summary>
/// <param name="buses">What a handler is.</param>
/// <param name="aliases">The names that files give to types.</param>
internal sealed class HandlerFinder(BusCatalog buses, HashSet<string> aliases)
{
    private readonly AttributeMarks _marks = new(aliases, "HandlesAttribute", "HandlesAllAttribute");

    public IEnumerable<HandlerBinding> HandlersOf(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            yield break;
        }

        if (buses.Native is { } native)
        {
            foreach (HandlerBinding binding in NativeHandlers.Of(type, native, _marks, cancellationToken))
            {
                yield return binding;
            }
        }

        if (buses.Handlers.Count > 0 && !type.IsAbstract)
        {
            foreach (HandlerBinding binding in ContractHandlers.Of(type, buses.Handlers))
            {
                yield return binding;
            }
        }

        foreach ((BusModel bus, HandlerConvention convention) in buses.Conventions)
        {
            foreach (HandlerBinding binding in ConventionHandlers.Named(type, bus, convention))
            {
                yield return binding;
            }
        }

        if (buses.HandlerAttributes.Count > 0)
        {
            foreach (HandlerBinding binding in ConventionHandlers.Attributed(type, buses.HandlerAttributes))
            {
                yield return binding;
            }
        }
    }
}
