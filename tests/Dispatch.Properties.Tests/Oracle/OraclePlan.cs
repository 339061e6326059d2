using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Dispatch.Properties.Oracle;

/// <summary>Which observers run for a type of event, in which order, under which policy. Slow and literal.</summary>
internal sealed class OraclePlan(IReadOnlyList<OracleHandler> handlers, Type dispatcher, OraclePerturbation perturbation)
{
    /// <summary>The known type whose observers run; null if nothing does.</summary>
    public Type? KnownTypeOf(Type runtimeType)
    {
        List<Type> known = handlers.Select(static h => h.Event).Distinct().ToList();
        if (known.Contains(runtimeType))
        {
            return runtimeType;
        }

        List<Type> bases = known.Where(k => k.IsAssignableFrom(runtimeType)).ToList();
        List<Type> nearest = bases.Where(b => !bases.Any(other => other != b && b.IsAssignableFrom(other))).ToList();
        return nearest.Count > 1
            ? throw new AmbiguousEventException(runtimeType, nearest[0], nearest[1])
            : nearest.SingleOrDefault();
    }

    public List<OracleHandler> HandlersOf(Type known)
    {
        List<OracleHandler> remaining = handlers
            .Where(h => perturbation == OraclePerturbation.StaticType ? h.Event == known : h.Event.IsAssignableFrom(known))
            .Where(h => !(h.IsForClasses && known.IsValueType))
            .GroupBy(static h => h.Observer)
            .Select(static group => ChooseOne(group.ToList()))
            .ToList();
        remaining.Sort(Compare);
        var ordered = new List<OracleHandler>();
        while (remaining.Count > 0)
        {
            OracleHandler next = perturbation == OraclePerturbation.NoBeforeAfter
                ? remaining[0]
                : remaining.First(candidate => !remaining.Any(other => RunsBefore(other, candidate)));
            remaining.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }

    public ErrorPolicy PolicyOf(Type known)
    {
        foreach (CustomAttributeData attribute in dispatcher.GetCustomAttributesData())
        {
            if (attribute.AttributeType.IsGenericType
                && attribute.AttributeType.GetGenericTypeDefinition() == typeof(OnErrorAttribute<>)
                && attribute.AttributeType.GetGenericArguments()[0] == known)
            {
                return (ErrorPolicy)(int)attribute.ConstructorArguments[0].Value!;
            }
        }

        for (Type? current = known; current is not null; current = current.BaseType)
        {
            if (current.GetCustomAttribute<OnErrorAttribute>(inherit: false) is { } declared)
            {
                return declared.Policy;
            }
        }

        return dispatcher.GetCustomAttribute<OnErrorAttribute>()?.Policy ?? ErrorPolicy.Stop;
    }

    /// <summary>Those of the dispatcher, then those of the event.</summary>
    public List<OracleFilter> FiltersAround(Type known)
    {
        List<OracleFilter> ofDispatcher = OracleFilter.Of(dispatcher).ToList();
        IEnumerable<Type> bases = known.GetInterfaces();
        for (Type? current = known; current is not null; current = current.BaseType)
        {
            bases = bases.Append(current);
        }

        return
        [
            .. OracleFilter.Level(ofDispatcher.Where(static filter => filter.Target is null), known),
            .. OracleFilter.Level(bases.SelectMany(OracleFilter.Of).Concat(ofDispatcher.Where(filter => filter.Target?.IsAssignableFrom(known) == true)), known),
        ];
    }

    /// <summary>Those of the observer's class and of its method.</summary>
    public static List<OracleFilter> FiltersAround(OracleHandler handler) =>
        OracleFilter.Level(OracleFilter.Of(handler.Owner).Concat(OracleFilter.Of(handler.Method)), handler.Event);

    private static OracleHandler ChooseOne(List<OracleHandler> several) =>
        several.FirstOrDefault(h => several.All(other => other.Event.IsAssignableFrom(h.Event)))
        ?? several.OrderBy(static h => h.Order).ThenBy(static h => h.Event.FullName, StringComparer.Ordinal).First();

    private int Compare(OracleHandler left, OracleHandler right)
    {
        int byOrder = left.Order.CompareTo(right.Order);
        int byName = string.CompareOrdinal(left.Definition.FullName, right.Definition.FullName);
        int tie = byName != 0 ? byName : string.CompareOrdinal(left.Method.Name, right.Method.Name);
        return byOrder != 0 ? byOrder : perturbation == OraclePerturbation.ReversedTies ? -tie : tie;
    }

    private static bool RunsBefore(OracleHandler first, OracleHandler second) =>
        first.Owner != second.Owner && (first.Before == second.Owner || second.After == first.Owner);
}
