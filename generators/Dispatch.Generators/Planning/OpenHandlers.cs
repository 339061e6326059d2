using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Generators.Parsing;

namespace Dispatch.Generators.Planning;

/// <summary>Closes the observers of all events over the events that are known.</summary>
internal static class OpenHandlers
{
    public static EquatableArray<HandlerModel> Close(EquatableArray<HandlerModel> handlers, EquatableArray<OpenHandlerModel> open)
    {
        if (open.Count == 0)
        {
            return handlers;
        }

        var known = new SortedDictionary<string, EventModel>(StringComparer.Ordinal);
        foreach (EventModel e in handlers.Where(static handler => handler.Request is null).Select(static handler => handler.Event).Concat(open.Where(static handler => handler.Root is not null).Select(static handler => handler.Root!)))
        {
            if (!known.ContainsKey(e.TypeName))
            {
                known.Add(e.TypeName, e);
            }
        }

        var closed = new List<HandlerModel>(handlers);
        var seen = new HashSet<(string, string)>();
        foreach (OpenHandlerModel handler in open.OrderBy(static handler => handler.IsMarkedMethod))
        {
            // A method that is marked and also meant by its type's attribute is one handler.
            if (!seen.Add((handler.Observer.MetadataName, handler.Method)) && handler.IsMarkedMethod)
            {
                continue;
            }

            closed.AddRange(known.Values.Where(e => Fits(handler.Constraint, e)).Select(e => Close(handler, e)));
        }

        return closed.ToEquatableArray();
    }

    private static bool Fits(ConstraintModel constraint, EventModel e)
    {
        bool isStruct = e.Kind == EventKind.Struct;
        return !(constraint.IsClass && isStruct)
            && !(constraint.IsStruct && !isStruct)
            && constraint.Types.All(pattern => Named(pattern, e) is { } type && (type == e.TypeName || type == "object" || e.Bases.Contains(type)));
    }

    private static HandlerModel Close(OpenHandlerModel handler, EventModel e)
    {
        ObserverModel open = handler.Observer;
        ObserverModel observer = handler.IsGenericMethod
            ? open
            : open with
            {
                TypeName = Named(open.TypeName, e),
                MetadataName = $"{open.MetadataName}[{e.TypeName.Replace("global::", "")}]",
                SimpleName = open.SimpleName + UniqueNames.Sanitize(e.SimpleName),
                IsPublic = open.IsPublic && e.IsPublic,
                Parameters = open.Parameters.Select(parameter => parameter with { TypeName = Named(parameter.TypeName, e) }).ToEquatableArray(),
                OpenName = open.MetadataName,
            };
        return new HandlerModel(
            observer,
            e,
            handler.Method,
            handler.IsStatic,
            handler.IsMarkedMethod,
            handler.Signature,
            handler.Order,
            handler.Before,
            handler.After,
            handler.Filters,
            handler.IsGenericMethod ? e.TypeName : null,
            handler.IsMarkedMethod ? $"{open.MetadataName}.{handler.Method}<>" : open.MetadataName,
            handler.Constraint.IsClass);
    }

    private static string Named(string pattern, EventModel e) => pattern.Replace(TypeNames.Argument, e.TypeName);
}
