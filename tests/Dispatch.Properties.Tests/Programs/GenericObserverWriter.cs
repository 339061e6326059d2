using System.Collections.Generic;
using System.Linq;
using Dispatch.Properties.Recording;

namespace Dispatch.Properties.Programs;

/// <summary>Invents observers of all events that fit: generic types and methods. Draws from a source of its own, so that the rest stays as it is.</summary>
internal sealed class GenericObserverWriter(string space, IReadOnlyList<EventSpec> events)
{
    private readonly System.Random _random = new(events.Sum(static e => e.Name.Length * 31 + (int)e.Form * 7 + e.DirectBases.Count));

    public IEnumerable<ObserverSpec> Write()
    {
        List<EventSpec> interfaces = events.Where(static e => e.Form == EventForm.Interface).ToList();
        int count = interfaces.Count == 0 ? 0 : _random.Next(3);
        return Enumerable.Range(0, count).Select(i => One($"{"GgZ"[_random.Next(3)]}{i}", interfaces)).ToList();
    }

    private ObserverSpec One(string name, List<EventSpec> interfaces)
    {
        EventSpec constraint = interfaces[_random.Next(interfaces.Count)];
        EventSpec second = interfaces[_random.Next(interfaces.Count)];
        string kind = _random.Next(6) switch { 0 => "class, ", 1 => "struct, ", _ => "" };
        string where = $" where T : {kind}{constraint.Name}" + (second != constraint && _random.Next(3) == 0 ? ", " + second.Name : "");
        bool isAsync = _random.Next(4) == 0;
        bool isOfType = _random.Next(2) == 0;
        bool isMarked = _random.Next(3) == 0;
        string attribute = _random.Next(2) == 0 ? "[HandlesAll]" : $"[HandlesAll(Order = {_random.Next(-2, 3)})]";
        string method = isMarked ? "On" : isAsync ? "HandleAsync" : "Handle";
        string letters = isAsync ? Act.Asynchronous : Act.Synchronous;
        string script = string.Concat(Enumerable.Range(0, 3).Select(_ => letters[_random.Next(letters.Length)]));
        bool isStatic = _random.Next(3) == 0;
        string modifiers = _random.Next(2) == 0 ? "public" : "internal";
        string returns = isAsync ? "ValueTask" : "void";
        string parameter = _random.Next(2) == 0 ? "in T e" : "T e";
        string who = $"$\"{space}.{name}.{method} of {{typeof(T).FullName}}\"";
        string body = $"Act.{(isAsync ? "ValueTask" : "Void")}({who}, (({constraint.Name})e!).Value, \"{script}\")";
        string onType = isMarked ? "" : attribute + "\n";
        string onMethod = isMarked ? attribute + " " : "";
        string type = isStatic ? "class" : _random.Next(3) == 0 ? "struct" : "sealed class";
        string code = isOfType
            ? $"{onType}internal {type} {name}<T>{where} {{ {onMethod}{modifiers} {(isStatic ? "static " : "")}{returns} {method}({parameter}) => {body}; }}"
            : $"{onType}internal {type} {name} {{ {onMethod}{modifiers} {(isStatic ? "static " : "")}{returns} {method}<T>({parameter}){where} => {body}; }}";
        return new ObserverSpec($"{space}.{name}", code + "\n", [new HandlerSpec(constraint, isAsync)]);
    }
}
