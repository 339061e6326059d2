using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Dispatch.Properties.Oracle;

/// <summary>One <c>[Filter]</c>, as the attributes of the loaded assembly say.</summary>
/// <param name="Type">The filter.</param>
/// <param name="Order">The declared order.</param>
/// <param name="Target">The event that a dispatcher names.</param>
internal sealed record OracleFilter(Type Type, int Order, Type? Target)
{
    public string AsyncName => $"{Type.FullName}.InvokeAsync";

    public static IEnumerable<OracleFilter> Of(MemberInfo marked) => marked.GetCustomAttributesData()
        .Where(static a => a.AttributeType.Name is "FilterAttribute`1" or "FilterAttribute`2")
        .Select(static a =>
        {
            Type[] arguments = a.AttributeType.GetGenericArguments();
            return new OracleFilter(arguments[^1], a.NamedArguments.FirstOrDefault().TypedValue.Value as int? ?? 0, arguments.Length == 2 ? arguments[0] : null);
        });

    /// <summary>Those that fit the event, each type once, the lowest order outermost.</summary>
    public static List<OracleFilter> Level(IEnumerable<OracleFilter> filters, Type e) => filters
        .Where(filter => filter.Contract(e, isAsync: false) is not null || filter.Contract(e, isAsync: true) is not null)
        .OrderBy(static filter => filter.Order)
        .ThenBy(static filter => filter.Type.FullName, StringComparer.Ordinal)
        .DistinctBy(static filter => filter.Type)
        .ToList();

    public bool IsOnlyAsync(Type e) => Contract(e, isAsync: false) is null;

    /// <summary>The interface for the event itself, else for a base of it, else for any.</summary>
    public Type? Contract(Type e, bool isAsync) => Type.GetInterfaces()
        .Where(i => i.Name.Split('`')[0] == (isAsync ? nameof(IAsyncEventFilter) : nameof(IEventFilter)))
        .Where(i => !i.IsGenericType || i.GetGenericArguments()[0].IsAssignableFrom(e))
        .OrderBy(i => !i.IsGenericType ? 2 : i.GetGenericArguments()[0] == e ? 0 : 1)
        .FirstOrDefault();
}
