using System;
using System.Collections.Generic;
using System.Linq;
using Dispatch.Properties.Recording;

namespace Dispatch.Properties.Programs;

/// <summary>Invents subscriptions that come and go between publishes.</summary>
internal sealed class SubscriptionWriter(Random random, IReadOnlyList<EventSpec> events)
{
    private readonly List<string> _active = [];
    private int _count;

    /// <summary>The changes before one publish, as initialisers.</summary>
    public string Write()
    {
        var changes = new List<string>();
        while (random.Next(2) == 0)
        {
            if (_active.Count > 0 && random.Next(5) < 2)
            {
                string gone = _active[random.Next(_active.Count)];
                _active.Remove(gone);
                changes.Add($"new(\"{gone}\")");
            }
            else
            {
                changes.Add(One());
            }
        }

        return string.Join(", ", changes);
    }

    private string One()
    {
        string name = $"S{_count++}";
        _active.Add(name);
        EventSpec? subscribed = random.Next(12) == 0 ? null : events[random.Next(events.Count)];
        string type = subscribed?.Name ?? "object";
        string value = subscribed is null ? "0" : string.Format(null, subscribed.Value, "e");
        bool isAsync = random.Next(4) == 0;
        bool isKeyed = random.Next(4) == 0;
        int order = random.Next(3) == 0 ? random.Next(-2, 3) : 0;
        string letters = isAsync ? Act.Asynchronous : Act.Synchronous;
        string script = random.Next(2) == 0 ? "." : string.Concat(Enumerable.Range(0, 3).Select(_ => letters[random.Next(letters.Length)]));
        bool takesToken = isAsync && random.Next(2) == 0;
        string returns = !isAsync ? "Void" : random.Next(2) == 0 ? "ValueTask" : "Task";
        string call = $"Act.{returns}(\"{name}({type})\", {value}, \"{script}\"{(takesToken ? ", token" : "")})";
        string condition = subscribed is not null && random.Next(4) == 0 ? $"{value} != 1" : "true";
        string where = condition == "true" ? "" : $", where: static e => {condition}";
        string parameters = takesToken ? "(e, token)" : "e";
        string byReference = isAsync || where.Length > 0 || random.Next(2) == 0 ? $"static {parameters} => {call}" : $"static (in {type} e) => {call}";
        string subscribe = $"((Batch.D)d).Subscribe<{(isKeyed ? "int, " : "")}{type}>({(isKeyed ? "1, " : "")}{byReference}{where}, order: {order})";
        string result = returns switch { "Void" => $"{call}; return default;", "Task" => $"return new ValueTask({call});", _ => $"return {call};" };
        return $"new(\"{name}\", typeof({type}), {order}, {Literal(isAsync)}, {Literal(isKeyed)}, static d => {subscribe}, static (boxed, token) => {{ var e = ({type})boxed; {(condition == "true" ? "" : $"if (!({condition})) {{ return default; }} ")}{result} }})";
    }

    private static string Literal(bool value) => value ? "true" : "false";
}
