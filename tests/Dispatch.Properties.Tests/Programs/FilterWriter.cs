using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.Properties.Recording;

namespace Dispatch.Properties.Programs;

/// <summary>Invents filters, and puts them around events, observers and the dispatcher.</summary>
internal sealed class FilterWriter(Random random, string space)
{
    private readonly bool _isUsed = random.Next(2) == 0;
    private readonly List<FilterSpec> _filters = [];

    public IReadOnlyList<FilterSpec> Filters => _filters;

    /// <summary>Puts filters around some events.</summary>
    public List<EventSpec> Surround(List<EventSpec> events)
    {
        // An event refers to its bases, so a base that changes changes what is derived from it.
        var changed = new Dictionary<string, EventSpec>();
        foreach (EventSpec e in events)
        {
            EventSpec current = e with { DirectBases = [.. e.DirectBases.Select(b => changed[b.Name])] };
            if (e.Declaration is not null && Rarely(4))
            {
                string attributes = Attributes(current, asyncOnly: random.Next(4) == 0, out bool isAsync);
                current = current with { Declaration = attributes + e.Declaration, HasAsyncFilter = isAsync };
            }

            changed[e.Name] = current;
        }

        return [.. events.Select(e => changed[e.Name])];
    }

    /// <summary>Attributes for a handler of an event, or nothing.</summary>
    public string AroundHandler(EventSpec e, out bool isAsync)
    {
        isAsync = false;
        return Rarely(5) ? Attributes(e, asyncOnly: random.Next(4) == 0, out isAsync) : "";
    }

    /// <summary>Attributes for the dispatcher: around this program's events, seldom around all.</summary>
    public List<string> AroundDispatcher(IEnumerable<EventSpec> events)
    {
        List<string> attributes = events.Where(e => e.Declaration is not null && Rarely(8))
            .Select(e => $"[Filter<{e.Name}, {Write(e, asyncOnly: false).Name}>{Order()}]").ToList();
        if (Rarely(12))
        {
            attributes.Add($"[Filter<{Write(null, asyncOnly: false).Name}>{Order()}]");
        }

        return attributes;
    }

    private bool Rarely(int of) => _isUsed && random.Next(of) == 0;

    private string Attributes(EventSpec e, bool asyncOnly, out bool isAsync)
    {
        List<FilterSpec> chosen = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Write(e, asyncOnly))];
        isAsync = asyncOnly;
        return string.Concat(chosen.Select(filter => $"[Filter<{filter.Name}>{Order()}] "));
    }

    private string Order() => random.Next(2) == 0 ? "" : $"(Order = {random.Next(-1, 2)})";

    private FilterSpec Write(EventSpec? e, bool asyncOnly)
    {
        string name = $"{"fGkZ_"[random.Next(5)]}F{_filters.Count}";
        string who = $"{space}.{name}";
        List<string> interfaces = [];
        string methods = asyncOnly ? "" : Method(who, TypeFor(e), isAsync: false, interfaces);
        methods += Method(who, TypeFor(e), isAsync: true, interfaces);
        string kind = random.Next(3) switch { 0 => "struct", 1 => "class", _ => "sealed class" };
        var filter = new FilterSpec(who, $"internal {kind} {name} : {string.Join(", ", interfaces)} {{\n{methods}}}\n", asyncOnly);
        _filters.Add(filter);
        return filter;
    }

    private string? TypeFor(EventSpec? e)
    {
        List<EventSpec> types = e?.SelfAndBases.ToList() ?? [];
        return types.Count == 0 || random.Next(2) == 0 ? null : types[random.Next(types.Count)].Name;
    }

    private string Method(string who, string? type, bool isAsync, List<string> interfaces)
    {
        string letters = isAsync ? Around.Asynchronous : Around.Synchronous;
        string script = random.Next(3) == 0 ? "." : string.Concat(Enumerable.Range(0, 3).Select(_ => letters[random.Next(letters.Length)]));
        interfaces.Add((isAsync ? "IAsyncEventFilter" : "IEventFilter") + (type is null ? "" : $"<{type}>"));
        string taken = type ?? "TEvent";
        string generics = type is null ? "<TEvent, TNext>" : "<TNext>";
        return isAsync
            ? $"    public ValueTask InvokeAsync{generics}({taken} e, TNext next, CancellationToken token) where TNext : struct, IAsyncNext<{taken}> => Around.RunAsync<{taken}, TNext>(\"{who}\", \"{script}\", e, next, token);\n"
            : $"    public void Invoke{generics}(in {taken} e, ref TNext next) where TNext : struct, INext<{taken}> => Around.Run<{taken}, TNext>(\"{who}\", \"{script}\", in e, ref next);\n";
    }
}
