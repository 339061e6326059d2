using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dispatch.Properties.Recording;

namespace Dispatch.Properties.Programs;

/// <summary>Invents observers of every shape.</summary>
internal sealed class ObserverWriter(Random random, string space, IReadOnlyList<EventSpec> events, FilterWriter filters)
{
    private readonly List<ObserverSpec> _observers = [];

    // Some types are named by nobody, so that their bases decide.
    private readonly List<EventSpec> _named = events.Where(e => e.Form == EventForm.Interface || random.Next(3) != 0).DefaultIfEmpty(events[0]).ToList();

    public List<ObserverSpec> Write()
    {
        int count = random.Next(0, 13);
        for (int i = 0; i < count; i++)
        {
            _observers.Add(One(i));
        }

        return _observers;
    }

    private ObserverSpec One(int index)
    {
        // Mixed case and digits: ordinal order differs from every culture's.
        string name = $"{"aBcDzZyX_"[random.Next(9)]}{"Qq_1"[random.Next(4)]}O{index}";
        string? outer = random.Next(10) == 0 ? $"N{index}" : null;
        string fullName = outer is null ? $"{space}.{name}" : $"{space}.{outer}.{name}";
        Shape shape = (Shape)random.Next(7);
        bool isStaticType = shape is Shape.StaticClass or Shape.StaticMethods;
        bool isOnType = shape is not (Shape.Methods or Shape.StaticMethods);
        bool isAsyncBiased = random.Next(3) == 0;

        var attributes = new StringBuilder();
        var methods = new StringBuilder();
        var handlers = new List<HandlerSpec>();
        List<EventSpec> handled = _named.OrderBy(_ => random.Next()).Take(random.Next(1, Math.Min(4, _named.Count + 1))).ToList();
        int number = 0;
        foreach (EventSpec e in handled)
        {
            bool isMarked = !isOnType || (shape == Shape.Mixed && number > 0);
            bool isAsync = random.Next(isAsyncBiased ? 2 : 5) == 0;
            string attribute = Attribute(e);
            (isMarked ? methods : attributes).Append("    ").AppendLine(attribute);
            string method = isMarked ? $"{"QabZ"[random.Next(4)]}M{number}" : random.Next(2) == 0 ? "Handle" : "HandleAsync";
            bool isStatic = isStaticType || (shape is Shape.Methods or Shape.Class && random.Next(4) == 0);
            methods.Append("    ").Append(filters.AroundHandler(e, out bool isMadeAsync)).AppendLine(Method(fullName, method, e, isAsync, isStatic));
            handlers.Add(new HandlerSpec(e, isAsync || isMadeAsync));
            number++;
        }

        var code = new StringBuilder();
        if (outer is not null)
        {
            code.AppendLine($"public static class {outer} {{");
        }

        string access = random.Next(2) == 0 ? "public" : "internal";
        string dependency = !isStaticType && shape != Shape.Struct && random.Next(6) == 0 ? "(Dependency dependency)" : "";
        string keep = dependency.Length > 0 ? "    public Dependency Dependency => dependency;\n" : "";
        string kind = shape switch
        {
            Shape.Struct => "struct",
            Shape.StaticClass or Shape.StaticMethods => "static class",
            Shape.Class => random.Next(3) switch { 0 => "sealed class", 1 => "sealed record", _ => "class" },
            _ => "sealed class",
        };
        string parent = "";
        if (shape == Shape.Inherited)
        {
            code.AppendLine($"{access} abstract class {name}Base {{").Append(methods).AppendLine("}");
            methods.Clear();
            parent = $" : {name}Base";
        }

        code.Append(attributes).AppendLine($"{access} {kind} {name}{dependency}{parent} {{").Append(keep).Append(methods).AppendLine("}");
        if (outer is not null)
        {
            code.AppendLine("}");
        }

        return new ObserverSpec(fullName, code.ToString(), handlers);
    }

    private string Attribute(EventSpec e)
    {
        var arguments = new List<string>();
        if (random.Next(3) == 0)
        {
            arguments.Add($"Order = {(random.Next(12) == 0 ? int.MinValue : random.Next(-2, 3))}");
        }

        // A program has constraints of one direction, and only to observers written before: no combination can
        // contradict itself, also where the handlers of several base types come together.
        List<ObserverSpec> others = _observers.Where(o => o.Handlers.Any(h => h.Event == e)).ToList();
        if (others.Count > 0 && random.Next(4) == 0)
        {
            arguments.Add($"{(Direction == 0 ? "After" : "Before")} = typeof({others[random.Next(others.Count)].Name})");
        }

        return arguments.Count == 0 ? $"[Handles<{e.Name}>]" : $"[Handles<{e.Name}>({string.Join(", ", arguments)})]";
    }

    private int Direction { get; } = random.Next(2);

    private string Method(string observer, string method, EventSpec e, bool isAsync, bool isStatic)
    {
        string who = $"\"{observer}.{method}({e.Name})\"";
        string letters = isAsync ? Act.Asynchronous : Act.Synchronous;
        string script = random.Next(2) == 0 ? "." : string.Concat(Enumerable.Range(0, 3).Select(_ => letters[random.Next(letters.Length)]));
        string returns = !isAsync ? "void" : random.Next(2) == 0 ? "ValueTask" : "Task";
        bool takesToken = isAsync && random.Next(2) == 0;
        string modifiers = (random.Next(4) == 0 ? "internal " : "public ") + (isStatic ? "static " : "");
        bool takesContext = (observer.Length + e.Name.Length) % 4 == 0;
        who += takesContext ? " + $\" of {context.Depth} {context}\"" : "";
        string parameters = (random.Next(2) == 0 ? "in " : "") + e.Name + " e" + (takesContext ? ", in PublishContext context" : "") + (takesToken ? ", CancellationToken token" : "");
        string value = string.Format(null, e.Value, "e");
        return $"{modifiers}{returns} {method}({parameters}) => Act.{(isAsync ? returns : "Void")}({who}, {value}, \"{script}\"{(takesToken ? ", token" : "")});";
    }

    private enum Shape
    {
        Class,
        Inherited,
        Struct,
        StaticClass,
        Methods,
        StaticMethods,
        Mixed,
    }
}
