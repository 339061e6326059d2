using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Dispatch.EventFlow.Tests;

/// <summary>
/// Writes a program at random: events, handlers, services, with every kind of statement that can stand between a handler and
/// a publish. What its conditions decide is drawn at run time, so that one program is run many times over.
/// </summary>
internal sealed partial class ProgramWriter(int seed)
{
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private int _names;
    private int _floor;

    /// <summary>Short bodies, which certainly do more.</summary>
    private readonly bool _isPlain = seed % 2 == 1;

    private int Events { get; set; }

    private int Services { get; set; }

    public static string Write(int seed) => new ProgramWriter(seed).Write();

    private string Write()
    {
        Events = 4 + _random.Next(6);
        Services = 1 + _random.Next(4);
        _text.AppendLine(ProgramRuntime.Text);
        for (int index = 0; index < Events; index++)
        {
            // The last ones have the first as their base.
            _text.AppendLine(index == 0 ? "public record E0(int N) : IEvent;" : index > Events - 2 && Chance(2) ? $"public record E{index}(int N) : E0(N){Mark()};" : $"public record E{index}(int N) : IEvent{Mark()};");
        }

        for (int index = Services - 1; index >= 0; index--)
        {
            WriteService(index);
        }

        var handlers = new List<(string Type, string Event)>();
        for (int index = 0; index < Events; index++)
        {
            for (int count = _random.Next(3); count > 0; count--)
            {
                handlers.Add((WriteHandler("E" + index), "E" + index));
            }
        }

        if (Chance(3))
        {
            handlers.Add((WriteHandler("IEvent"), "IEvent"));
        }

        _text.AppendLine("public static class Program { public static List<string> Run(int seed, int first, bool isShallow) { Env.Reset(seed, isShallow); var bus = new Bus(); Services.All = new Services(bus);");
        foreach ((string type, string handled) in handlers)
        {
            _text.AppendLine($"  {{ var h = new {type}(bus); bus.Handlers.Add((typeof({handled}), \"{type}\", e => h.Handle(({handled})e))); }}");
        }

        for (int index = 0; index < Services; index++)
        {
            _text.AppendLine($"  {{ var h = new HN{index}(bus); bus.Handlers.Add((typeof(N{index}<int>.Saved{index}), \"HN{index}\", e => h.Handle((N{index}<int>.Saved{index})e))); }}");
            if (Chance(2))
            {
                _text.AppendLine($"  {{ var w = new W{index}(bus); Services.All.S{index}.Touched += w.On; }}");
            }
        }

        string creations = string.Join(", ", Enumerable.Range(0, Events).Select(static index => $"{index} => new E{index}(0)"));
        _text.AppendLine($"  try {{ bus.Publish((object)(first switch {{ {creations}, _ => throw new Exception() }})); }} catch (Oops) {{ Bus.Log.Add(\"oops\"); }} catch (Deep) {{ }}");
        _text.AppendLine("  return Bus.Log; } }");
        string fields = string.Concat(Enumerable.Range(0, Services).Select(static index => $" public readonly S{index} S{index} = new(bus); public readonly I{index} I{index} = new T{index}(bus);"));
        _text.AppendLine($"public class Services(IPublisher bus) {{ private static Services s_all = null!; public static Services All {{ get {{ Env.Step(); return s_all; }} set => s_all = value; }}{fields} }}");
        return _text.ToString();
    }

    private string WriteHandler(string handled)
    {
        string name = "H" + _names++;
        _floor = handled == "IEvent" ? Events - 1 : int.Parse(handled[1..]) + 1;
        _text.AppendLine($"[Handles<{handled}>] public class {name}(IPublisher bus) {{ public void Handle({handled} e) {{ if (e.N > 1000) {{ Console.WriteLine(); }} {Body(0, null, "e")} }} }}");
        return name;
    }

    private string Mark() => Chance(4) ? $", IMark{_random.Next(2)}" : "";

    private bool Chance(int of) => _random.Next(of) == 0;
}
