using System;
using System.Collections.Generic;
using System.Linq;

namespace Dispatch.Properties.Programs;

/// <summary>Invents event types.</summary>
internal sealed class EventWriter(Random random, string space)
{
    private readonly List<EventSpec> _events = [];

    public List<EventSpec> Write()
    {
        int count = random.Next(8) == 0 ? random.Next(1, 4) : random.Next(3, 9);
        for (int i = 0; i < count; i++)
        {
            _events.Add(One($"E{i}"));
        }

        return _events;
    }

    private EventSpec One(string name) => random.Next(14) switch
    {
        0 => Struct(name, "readonly record struct {0}(int Value){1};"),
        1 => Struct(name, "readonly struct {0}(int value){1} {{ public int Value {{ get; }} = value; }}"),
        2 => new EventSpec { Name = $"{space}.{name}", Declaration = $"{Modifiers()}enum {name} {{ None, One, Two, Three }}", Form = EventForm.Value, Make = $"({space}.{name}){{0}}", Value = "(int){0}" },
        3 => new EventSpec { Name = "(int, string)", Declaration = null, Form = EventForm.Value, Make = "({0}, \"tag\")", Value = "{0}.Item1" },
        4 => new EventSpec { Name = $"{space}.{name}<int>", Declaration = $"{Modifiers()}sealed class {name}<T>(int value) {{ public int Value {{ get; }} = value; public T? Item {{ get; set; }} }}", Form = EventForm.SealedClass, Make = $"new {space}.{name}<int>({{0}})" },
        5 => new EventSpec { Name = $"{space}.{name}<string>", Declaration = $"{Modifiers()}readonly record struct {name}<T>(int Value, T Item);", Form = EventForm.Value, Make = $"new {space}.{name}<string>({{0}}, \"item\")" },
        >= 6 and <= 8 => Interface(name),
        _ => Class(name),
    };

    private EventSpec Struct(string name, string form)
    {
        List<EventSpec> interfaces = Interfaces();
        return new EventSpec
        {
            Name = $"{space}.{name}",
            Declaration = Modifiers() + string.Format(null, form, name, BaseList(interfaces)),
            Form = EventForm.Value,
            Make = $"new {space}.{name}({{0}})",
            DirectBases = interfaces,
        };
    }

    private EventSpec Interface(string name)
    {
        List<EventSpec> interfaces = Interfaces();
        string hides = interfaces.Count > 0 ? "new " : "";
        return new EventSpec
        {
            Name = $"{space}.{name}",
            Declaration = $"{Modifiers()}interface {name}{BaseList(interfaces)} {{ {hides}int Value {{ get; }} }}",
            Form = EventForm.Interface,
            Make = null,
            DirectBases = interfaces,
        };
    }

    private EventSpec Class(string name)
    {
        EventSpec? parent = Pick(_events.Where(static e => e.Form is EventForm.OpenClass or EventForm.OpenRecord), 3);
        bool isRecord = parent?.Form == EventForm.OpenRecord || (parent is null && random.Next(2) == 0);
        string shape = random.Next(5) switch { 0 => "abstract ", 1 => "sealed ", _ => "" };
        List<EventSpec> bases = Interfaces();
        if (parent is not null)
        {
            bases.RemoveAll(i => parent.SelfAndBases.Contains(i));
            bases.Insert(0, parent);
        }

        string list = string.Join(", ", bases.Select(b => b == parent ? b.Name + (isRecord ? "(Value)" : "(value)") : b.Name));
        list = list.Length > 0 ? " : " + list : "";
        string body = isRecord ? $"record {name}(int Value){list};"
            : parent is null ? $"class {name}(int value){list} {{ public int Value {{ get; }} = value; }}"
            : $"class {name}(int value){list};";
        return new EventSpec
        {
            Name = $"{space}.{name}",
            Declaration = Modifiers() + shape + body,
            Form = shape == "sealed " ? EventForm.SealedClass : isRecord ? EventForm.OpenRecord : EventForm.OpenClass,
            Make = shape == "abstract " ? null : $"new {space}.{name}({{0}})",
            DirectBases = bases,
        };
    }

    private List<EventSpec> Interfaces() =>
        _events.Where(e => e.Form == EventForm.Interface && random.Next(2) == 0).ToList();

    private static string BaseList(List<EventSpec> bases) => bases.Count == 0 ? "" : " : " + string.Join(", ", bases.Select(static b => b.Name));

    private string Modifiers() => (random.Next(4) == 0 ? Policies.Attribute(random, "OnError") + " " : "") + "public ";

    private EventSpec? Pick(IEnumerable<EventSpec> from, int of)
    {
        EventSpec[] all = from.ToArray();
        return all.Length == 0 || random.Next(of) == 0 ? null : all[random.Next(all.Length)];
    }
}
