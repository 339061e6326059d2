using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Building;

/// <summary>Which handlers can receive a type at all, so that not every event is compared with every handler.</summary>
internal sealed class HandlerIndex
{
    private readonly List<HandlerFlow> _handlers = [];
    private readonly List<int> _open = [];
    private readonly Dictionary<ISymbol, List<int>> _declared = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<int>> _below = new(SymbolEqualityComparer.Default);

    public IReadOnlyList<HandlerFlow> All => _handlers;

    public void Add(HandlerFlow handler)
    {
        int number = _handlers.Count;
        _handlers.Add(handler);
        if (handler.Event is ITypeParameterSymbol || handler.Event.SpecialType == SpecialType.System_Object)
        {
            _open.Add(number);
            return;
        }

        Put(_declared, handler.Event, number);
        foreach (ITypeSymbol above in Above(handler.Event))
        {
            Put(_below, above, number);
        }
    }

    /// <summary>In the order in which they were added.</summary>
    public IEnumerable<HandlerFlow> For(ITypeSymbol published)
    {
        if (published.SpecialType == SpecialType.System_Object)
        {
            return _handlers;
        }

        var numbers = new SortedSet<int>(_open);
        Take(_declared, published);
        Take(_below, published);
        foreach (ITypeSymbol above in Above(published))
        {
            Take(_declared, above);
        }

        var found = new List<HandlerFlow>(numbers.Count);
        foreach (int number in numbers)
        {
            found.Add(_handlers[number]);
        }

        return found;

        void Take(Dictionary<ISymbol, List<int>> index, ITypeSymbol type)
        {
            if (index.TryGetValue(type.OriginalDefinition, out List<int>? some))
            {
                numbers.UnionWith(some);
            }
        }
    }

    private static IEnumerable<ITypeSymbol> Above(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type.BaseType; current is not null and not { SpecialType: SpecialType.System_Object }; current = current.BaseType)
        {
            yield return current;
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            yield return implemented;
        }
    }

    private static void Put(Dictionary<ISymbol, List<int>> index, ITypeSymbol type, int number)
    {
        if (!index.TryGetValue(type.OriginalDefinition, out List<int>? numbers))
        {
            index.Add(type.OriginalDefinition, numbers = []);
        }

        if (numbers.Count == 0 || numbers[numbers.Count - 1] != number)
        {
            numbers.Add(number);
        }
    }
}
