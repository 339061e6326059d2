using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Dispatch.EventFlow.Collection;
using Dispatch.EventFlow.Solving;
using Dispatch.EventFlow.Symbols;
using Microsoft.CodeAnalysis;

namespace Dispatch.EventFlow.Manifest;

/// <summary>An entry of a summary as one line.</summary>
internal static class EntryLine
{
    private const int Fields = 15;
    private const char Separator = '\t';

    /// <summary>Null for what means nothing to other assemblies.</summary>
    public static string? Write(FlowEntry entry)
    {
        if (entry.ClrEvent is not null || entry.Changed is not null || TypeReference.Write(entry.Event) is not { } type)
        {
            return null;
        }

        var conditions = new List<string>();
        foreach (ParamCondition condition in entry.Conditions)
        {
            string?[] types = [.. condition.Types.Select(TypeReference.Write)];
            if (types.Contains(null))
            {
                return null;
            }

            conditions.Add($"{condition.Ordinal}{(condition.Positive ? '+' : condition.IsOrder ? '~' : '-')}{condition.Name}={string.Join("&", types)}");
        }

        return string.Join(
            Separator.ToString(),
            "E", type, Text(entry.Parameter), entry.Wrapper is null ? "" : TypeReference.Write(entry.Wrapper) ?? "", entry.Bus, Text((int)entry.Kind), Text((int)entry.Certainty), Text((int)entry.Mode),
            entry.IsMany ? "1" : "0", Text((int)entry.Breaker), string.Join(";", conditions), entry.ThroughInterface ? "1" : "0", Origin(entry), string.Join("|", Steps(entry)), OneLine(entry.AllowedCycle));
    }

    /// <summary>Null if it cannot be read, or names types that this compilation does not have.</summary>
    public static FlowEntry? Read(string[] fields, IMethodSymbol? context, ITypeSymbol? handled, int handledOrdinal, string assembly, Compilation compilation)
    {
        if (fields.Length != Fields || !int.TryParse(fields[2], out int parameter))
        {
            return null;
        }

        ITypeSymbol? type = TypeReference.Read(fields[1], context, compilation) ?? (parameter == handledOrdinal ? handled : null);
        if (type is null || ReadConditions(fields[10], context, compilation) is not { } conditions)
        {
            return null;
        }

        return new FlowEntry
        {
            Event = type,
            Parameter = parameter,
            Wrapper = fields[3].Length == 0 ? null : TypeReference.Read(fields[3], context, compilation) as INamedTypeSymbol,
            Bus = fields[4],
            Kind = (MessageKind)Number(fields[5]),
            Certainty = (Certainty)Number(fields[6]),
            Mode = (DeliveryMode)Number(fields[7]),
            IsMany = fields[8] == "1",
            Breaker = (Breaker)Number(fields[9]),
            Conditions = conditions,
            ThroughInterface = fields[11] == "1",
            Assembly = fields[12].Length == 0 ? assembly : fields[12],
            ForeignPath = [.. fields[13].Split(s_path, StringSplitOptions.RemoveEmptyEntries)],
            AllowedCycle = fields[14].Length == 0 ? null : fields[14],
        };
    }

    private static ImmutableArray<ParamCondition>? ReadConditions(string text, IMethodSymbol? context, Compilation compilation)
    {
        var conditions = ImmutableArray.CreateBuilder<ParamCondition>();
        foreach (string part in text.Split(s_conditions, StringSplitOptions.RemoveEmptyEntries))
        {
            int sign = part.IndexOfAny(s_signs);
            int equals = part.IndexOf('=');
            if (sign <= 0 || equals < sign)
            {
                return null;
            }

            var types = ImmutableArray.CreateBuilder<ITypeSymbol>();
            foreach (string name in part.Substring(equals + 1).Split(s_types, StringSplitOptions.RemoveEmptyEntries))
            {
                // A type that is not here cannot be what is passed here, but nothing can be concluded from the rest either.
                types.Add(TypeReference.Read(name, context, compilation) ?? compilation.CreateErrorTypeSymbol(null, name, 0));
            }

            conditions.Add(new ParamCondition(Number(part.Substring(0, sign)), part[sign] == '+', types.ToImmutable(), part.Substring(sign + 1, equals - sign - 1), default) { IsOrder = part[sign] == '~' });
        }

        return conditions.ToImmutable();
    }

    private static readonly char[] s_path = ['|'];
    private static readonly char[] s_conditions = [';'];
    private static readonly char[] s_types = ['&'];
    private static readonly char[] s_signs = ['+', '-', '~'];

    /// <summary>The assembly of the publish itself, if it is yet another one.</summary>
    private static string Origin(FlowEntry entry)
    {
        FlowEntry last = entry;
        while (last.Next is { } next)
        {
            last = next;
        }

        return last.Assembly ?? "";
    }

    private static IEnumerable<string> Steps(FlowEntry entry)
    {
        for (FlowEntry? current = entry; current is not null; current = current.Next)
        {
            if (current.Callee is { MethodKind: not MethodKind.AnonymousFunction } callee)
            {
                yield return Identity.ShortName(callee);
            }

            foreach (string step in current.ForeignPath ?? ImmutableArray<string>.Empty)
            {
                yield return step;
            }
        }
    }

    internal static string OneLine(string? text) => text is null ? "" : text.Length == 0 ? " " : text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : 0;
}
