using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.Generators.Model;
using Dispatch.Tooling;

namespace Dispatch.Generators.Planning;

/// <summary>Which filters surround an event and its observers, outermost first.</summary>
internal sealed class FilterSelection(DispatcherModel dispatcher)
{
    private const string ObjectType = "object";

    /// <summary>Those of the dispatcher, then those of the event.</summary>
    public List<FilterUse> Around(EventModel known)
    {
        List<FilterUse> found = Level(dispatcher.Filters.Where(static filter => filter.EventTypeName is null), known);
        found.AddRange(Level(
            known.Filters.Concat(dispatcher.Filters.Where(filter => filter.EventTypeName is { } named && Fits(named, known))), known));
        return found;
    }

    /// <summary>Those of one observer. The event that it takes decides, also where a derived one is published.</summary>
    public static List<FilterUse> Around(HandlerModel handler) =>
        handler.Filters.Count == 0 ? s_none : Level(handler.Filters, handler.Event);

    /// <summary>All of a request, whose one handler they surround: those of the dispatcher, of the request, of the handler.</summary>
    public List<FilterUse> AroundRequest(HandlerModel handler)
    {
        EventModel known = handler.Event;
        List<FilterUse> found = Level(dispatcher.Filters.Where(static filter => filter.EventTypeName is null), known, handler.Request);
        found.AddRange(Level(
            known.Filters.Concat(dispatcher.Filters.Where(filter => filter.EventTypeName is { } named && Fits(named, known))), known, handler.Request));
        found.AddRange(Level(handler.Filters, known, handler.Request));
        return found;
    }

    /// <summary>The filters that the dispatcher keeps.</summary>
    public IEnumerable<ObserverModel> Instances(IEnumerable<EventModel> events, IEnumerable<HandlerModel> handlers) => events
        .SelectMany(Around)
        .Concat(handlers.SelectMany(handler => handler.Request is null ? Around(handler) : AroundRequest(handler)))
        .Where(static use => use.Filter.Problem == ShapeProblem.None)
        .Select(static use => use.Filter.Filter);

    /// <summary>What has to exist before the first publish of the event: its filters and its observers.</summary>
    public IEnumerable<ObserverModel> Needed(EventModel known, List<HandlerModel> handlers) =>
        Instances([known], handlers).Concat(handlers.Where(static handler => !handler.IsStatic).Select(static handler => handler.Observer));

    /// <summary>Each filter type once, the lowest order first, ties by full name.</summary>
    private static List<FilterUse> Level(IEnumerable<FilterModel> filters, EventModel known, RequestModel? request = null) => filters
        .Select(filter => new FilterUse(filter, Best(filter, known, request, isAsync: false), Best(filter, known, request, isAsync: true)))
        .Where(static use => use.Sync is not null || use.Async is not null || use.Filter.Problem != ShapeProblem.None)
        .OrderBy(static use => use.Filter.Order)
        .ThenBy(static use => use.Filter.Filter.MetadataName, StringComparer.Ordinal)
        .GroupBy(static use => use.Filter.Filter.TypeName)
        .Select(static group => group.First())
        .ToList();

    /// <summary>The interface for the event itself, else for a base type of it, else for any event.</summary>
    private static FilterContractModel? Best(FilterModel filter, EventModel known, RequestModel? request, bool isAsync) => filter.Contracts
        .Where(contract => IsFor(contract, request) && contract.IsAsync == isAsync && (contract.MessageTypeName is not { } named || Fits(named, known)))
        .OrderBy(contract => contract.MessageTypeName == known.TypeName ? 0 : contract.MessageTypeName is null ? 2 : 1)
        .ThenBy(static contract => contract.MessageTypeName, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>A command without a result is filtered like an event; the items of a stream are not filtered.</summary>
    private static bool IsFor(FilterContractModel contract, RequestModel? request) => request?.Kind switch
    {
        null or RequestKind.Command => !contract.IsRequest,
        RequestKind.Result => contract.IsRequest && (contract.ResultTypeName is null || contract.ResultTypeName == request.ResultKey),
        _ => false,
    };

    private static bool Fits(string typeName, EventModel known) =>
        typeName == known.TypeName || typeName == ObjectType || known.Bases.Contains(typeName);

    private static readonly List<FilterUse> s_none = [];
}

/// <summary>A filter where it is used, with the interface of each form that fits.</summary>
internal sealed record FilterUse(FilterModel Filter, FilterContractModel? Sync, FilterContractModel? Async);
