using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;

namespace Dispatch.Generators.Planning;

/// <summary>Which handlers an event runs: its own and those of its known base types, each observer once.</summary>
internal sealed class HandlerSelection
{
    private const string ObjectType = "object";
    private readonly Dictionary<string, List<HandlerModel>> _byEvent = [];
    private readonly List<List<HandlerModel>> _variants;

    public HandlerSelection(IEnumerable<HandlerModel> handlers)
    {
        var seen = new HashSet<(string, string, string)>();

        // A method that is marked and also found by its class-level attribute is one handler.
        foreach (HandlerModel handler in handlers.OrderBy(static handler => handler.IsMarkedMethod))
        {
            if (handler.IsMarkedMethod && !seen.Add((handler.Observer.MetadataName, handler.Method, handler.Event.TypeName)))
            {
                continue;
            }

            seen.Add((handler.Observer.MetadataName, handler.Method, handler.Event.TypeName));
            if (!_byEvent.TryGetValue(handler.Event.TypeName, out List<HandlerModel>? list))
            {
                _byEvent.Add(handler.Event.TypeName, list = []);
            }

            list.Add(handler);
        }

        _variants = _byEvent.Values.Where(static handlers => handlers[0].Event.Aliases.Count > 0).ToList();
    }

    /// <summary>The known events, sorted by type name.</summary>
    public IEnumerable<EventModel> Events =>
        _byEvent.OrderBy(static pair => pair.Key, System.StringComparer.Ordinal).Select(static pair => pair.Value[0].Event);

    public List<HandlerModel> For(EventModel known)
    {
        var found = new List<HandlerModel>(_byEvent[known.TypeName]);
        foreach (string inherited in known.Bases)
        {
            if (_byEvent.TryGetValue(inherited, out List<HandlerModel>? handlers))
            {
                found.AddRange(handlers);
            }
        }

        foreach (List<HandlerModel> variant in _variants)
        {
            if (variant[0].Event.TypeName != known.TypeName && !known.Bases.Contains(variant[0].Event.TypeName) && variant[0].Event.IsBaseOf(known))
            {
                found.AddRange(variant);
            }
        }

        if (known.Kind != EventKind.Object && _byEvent.TryGetValue(ObjectType, out List<HandlerModel>? all))
        {
            found.AddRange(all);
        }

        if (known.Kind == EventKind.Struct)
        {
            found.RemoveAll(static handler => handler.IsForClasses);
        }

        return found.GroupBy(ObserverOf).Select(static group => MostSpecific([.. group])).ToList();
    }

    private static string ObserverOf(HandlerModel handler) => handler.Template ?? (handler.IsMarkedMethod
        ? $"{handler.Observer.MetadataName}.{handler.Method}({handler.Event.TypeName})"
        : handler.Observer.MetadataName);

    private static HandlerModel MostSpecific(List<HandlerModel> handlers)
    {
        foreach (HandlerModel handler in handlers)
        {
            if (handlers.TrueForAll(other => other.Event.TypeName == handler.Event.TypeName || other.Event.IsBaseOf(handler.Event)))
            {
                return handlers.Where(other => other.Event.TypeName == handler.Event.TypeName).OrderBy(static other => other.Template is not null).ThenBy(static other => other.Order).First();
            }
        }

        return handlers.OrderBy(static handler => handler.Order).ThenBy(static handler => handler.Event.TypeName, System.StringComparer.Ordinal).First();
    }
}
