using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Dispatch.EventFlow.Tests;

/// <summary>
/// Writes a program at random: events, handlers, services, with every kind of statement that can stand between a handler and
/// a publish. What its conditions decide is drawn at run time, so that one program is run many times over.
/// </summary>
internal sealed class ProgramWriter(int seed)
{
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private int _names;
    private int _floor;

    private int Events { get; set; }

    private int Services { get; set; }

    public static string Write(int seed) => new ProgramWriter(seed).Write();

    private string Write()
    {
        Events = 4 + _random.Next(6);
        Services = 1 + _random.Next(4);
        _text.AppendLine(Fixed);
        for (int index = 0; index < Events; index++)
        {
            // The last ones have the first as their base.
            _text.AppendLine(index == 0 ? "public record E0(int N) : IEvent;" : index > Events - 2 && Chance(2) ? $"public record E{index}(int N) : E0(N);" : $"public record E{index}(int N) : IEvent;");
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

        _text.AppendLine("public static class Program { public static List<string> Run(int seed, int first) { Env.Reset(seed); var bus = new Bus(); Services.All = new Services(bus);");
        foreach ((string type, string handled) in handlers)
        {
            _text.AppendLine($"  {{ var h = new {type}(bus); bus.Handlers.Add((typeof({handled}), \"{type}\", e => h.Handle(({handled})e))); }}");
        }

        string creations = string.Join(", ", Enumerable.Range(0, Events).Select(static index => $"{index} => new E{index}(0)"));
        _text.AppendLine($"  try {{ bus.Publish((object)(first switch {{ {creations}, _ => throw new Exception() }})); }} catch (Oops) {{ Bus.Log.Add(\"oops\"); }} catch (Deep) {{ Bus.Log.Add(\"deep\"); }}");
        _text.AppendLine("  return Bus.Log; } }");
        string fields = string.Concat(Enumerable.Range(0, Services).Select(static index => $" public readonly S{index} S{index} = new(bus); public readonly I{index} I{index} = new T{index}(bus);"));
        _text.AppendLine($"public class Services(IPublisher bus) {{ public static Services All = null!;{fields} }}");
        return _text.ToString();
    }

    private void WriteService(int index)
    {
        _floor = Events / 2;
        _text.AppendLine($"public interface I{index} {{ void V(bool flag); }}");
        foreach (string type in Chance(4) ? new[] { "T", "U" } : ["T"])
        {
            _text.AppendLine($"public class {type}{index}(IPublisher bus) : I{index} {{ public void V(bool flag) {{ {Body(index + 1, "flag", null)} }} }}");
        }

        _text.AppendLine($"public class S{index}(IPublisher bus) {{");
        _text.AppendLine($"  public void M(bool flag) {{ {Body(index + 1, "flag", null)} }}");
        _text.AppendLine($"  public bool Try(bool flag = false) {{ {Body(index + 1, "flag", null, "return false;")} return Env.Flip(); }}");
        _text.AppendLine($"  public int P {{ get {{ {Body(index + 1, null, null, "return 1;")} return 1; }} set {{ {Body(index + 1, null, null)} }} }}");
        _text.AppendLine($"  public async Task A() {{ await Task.CompletedTask; {Body(index + 1, null, null)} }}");
        _text.AppendLine($"  public IEnumerable<int> Many() {{ {Body(index + 1, null, null, "yield break;")} yield return 1; {Body(index + 1, null, null, "yield break;")} }}");
        _text.AppendLine($"  public void Raise<T>(T e) where T : class {{ {(Chance(2) ? "bus.Publish(e);" : "if (Env.Flip()) { bus.Publish(e); }")} }}");
        _text.AppendLine($"  public void RaiseAny(object e) {{ bus.Publish(e); }}");
        _text.AppendLine($"  public virtual void W() {{ {Body(index + 1, null, null)} }}");
        _text.AppendLine("}");
        _text.AppendLine($"public class X{index} : IDisposable {{ private readonly IPublisher bus; public X{index}(IPublisher bus) {{ this.bus = bus; {Body(index + 1, null, null)} }} public void Dispose() {{ {Body(index + 1, null, null)} }} }}");
    }

    private string WriteHandler(string handled)
    {
        string name = "H" + _names++;
        _floor = handled == "IEvent" ? Events - 1 : int.Parse(handled[1..]) + 1;
        _text.AppendLine($"[Handles<{handled}>] public class {name}(IPublisher bus) {{ public void Handle({handled} e) {{ if (e.N > 1000) {{ Console.WriteLine(); }} {Body(0, null, handled is "IEvent" or "E0" ? "e" : null)} }} }}");
        return name;
    }

    /// <param name="from">The first service that may be called, so that methods never recurse.</param>
    /// <param name="flag">A parameter of type bool.</param>
    /// <param name="received">A parameter whose type has derived ones.</param>
    /// <param name="exit">How to leave.</param>
    private string Body(int from, string? flag, string? received, string exit = "return;")
    {
        var text = new StringBuilder();
        for (int count = _random.Next(2); count >= 0; count--)
        {
            text.Append(Statement(from, flag, received, exit, 2)).Append(' ');
        }

        return text.ToString();
    }

    private string Statement(int from, string? flag, string? received, string exit, int depth)
    {
        string Inner() => depth == 0 ? Simple(from, flag, received) : Statement(from, flag, received, exit, depth - 1);
        int name = _names++;
        bool isIterator = exit.StartsWith("yield", StringComparison.Ordinal);
        switch (_random.Next(depth == 0 ? 1 : 22))
        {
            case 1: return $"if (Env.Flip()) {{ {Inner()} }} else {{ {Inner()} }}";
            case 2: return $"if (Env.Flip()) {{ {Inner()} }}";
            case 3: return $"if (Env.Rarely()) {{ {exit} }}";
            case 4: return $"for (int i{name} = 0; i{name} < Env.Count(); i{name}++) {{ {Inner()} }}";
            case 5: return $"do {{ {Inner()} }} while (Env.Rarely());";
            case 6: return $"while (true) {{ {Inner()} if (Env.Flip()) {{ break; }} {Inner()} break; }}";
            case 7 when !isIterator: return $"try {{ {Inner()} Env.MayThrow(); {Inner()} }} catch (Oops) {{ {Inner()} }}";
            case 8 when !isIterator: return $"try {{ {Inner()} }} finally {{ {Simple(from, flag, null)} }}";
            case 9 when flag is not null: return $"if ({flag}) {{ {Inner()} }}";
            case 10 when flag is not null: return $"if (!{flag}) {{ {exit} }}";
            case 11: return $"switch (Env.Count()) {{ case 0: {Inner()} break; case 1: {Inner()} break; default: {Inner()} break; }}";
            case 12: return $"switch (Env.Count()) {{ case 0: {Inner()} break; case 1: {Inner()} goto case 0; }}";
            case 13 when !isIterator && exit == "return;": return $"Action a{name} = () => {{ {Inner()} }}; a{name}();";
            case 14 when !isIterator && exit == "return;": return $"Env.Call(() => {{ {Inner()} }});";
            case 15 when !isIterator && exit == "return;": return $"L{name}(); void L{name}() {{ {Inner()} }}";
            case 16 when received is not null: return $"switch ((IEvent){received}) {{ case E1: {Inner()} break; case E0: {Inner()} break; default: {Inner()} break; }}";
            case 17 when received is not null: return $"if ((IEvent){received} is E{_random.Next(Events)}) {{ {Inner()} }} else {{ {Inner()} }}";
            case 18 when received is not null: return $"if ((IEvent){received} is not E{_random.Next(Events)}) {{ {exit} }}";
            case 19 when received is not null: return $"if (Env.Rarely()) {{ bus.Publish({received}); }}";
            case 20: return $"foreach (int i{name} in new int[Env.Count()]) {{ if (Env.Flip()) {{ continue; }} {Inner()} }}";
            case 21: return $"{{ {Inner()} {Inner()} }}";
            default: return Simple(from, flag, received);
        }
    }

    private string Simple(int from, string? flag, string? received)
    {
        string argument = _random.Next(4) switch { 0 => "true", 1 => "false", 2 => flag ?? "true", _ => "Env.Flip()" };
        if (Chance(4))
        {
            return "Env.Nothing();";
        }

        if (from >= Services || Chance(3))
        {
            return Publish();
        }

        int name = _names++;
        int target = from + _random.Next(Services - from);
        string all = "Services.All.";
        return _random.Next(16) switch
        {
            0 => $"{all}S{target}.M({argument});",
            1 => $"{all}S{target}.M(flag: {argument});",
            2 => $"{all}I{target}.V({argument});",
            3 => $"_ = {all}S{target}.Try();",
            4 => $"_ = Env.Flip() && {all}S{target}.Try({argument});",
            5 => $"_ = {all}S{target}.Try({argument}) ? 1 : {all}S{target}.P;",
            6 => $"{all}S{target}.P = 3;",
            7 => $"_ = {all}S{target}.P;",
            8 => $"{all}S{target}.A().GetAwaiter().GetResult();",
            9 => $"foreach (int i{name} in {all}S{target}.Many()) {{ {Publish()} }}",
            10 => $"{all}S{target}.Raise({New()});",
            11 => $"{all}S{target}.RaiseAny({New()});",
            12 => $"using (new X{target}(bus)) {{ {Publish()} }}",
            13 => $"Env.Call({all}S{target}.W);",
            14 => $"(Env.Flip() ? {all}S{target} : null)?.M({argument});",
            _ => $"{all}S{target}.W();",
        };
    }

    private string Publish()
    {
        int name = _names++;
        return _random.Next(5) switch
        {
            0 => $"object o{name} = Env.Flip() ? {New()} : {New()}; bus.Publish(o{name});",
            1 => $"IEvent v{name} = {New()}; if (Env.Flip()) {{ v{name} = {New()}; }} bus.Publish(v{name});",
            _ => $"bus.Publish({New()});",
        };
    }

    /// <summary>Mostly a later event, or every run would only go round.</summary>
    private string New() => $"new E{(_floor >= Events || Chance(8) ? _random.Next(Events) : _floor + _random.Next(Events - _floor))}(1)";

    private bool Chance(int of) => _random.Next(of) == 0;

    private const string Fixed = """
        using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks; using Dispatch;
        public interface IEvent { int N { get; } }
        public class Oops : Exception; public class Deep : Exception;
        public static class Env
        {
            private static Random s_random = new(0);
            public static void Reset(int seed) { s_random = new Random(seed); Bus.Log = new(); Bus.Frames.Clear(); Bus.Budget = 3000; Bus.Dead = false; }
            public static bool Flip() => s_random.Next(2) == 0;
            public static bool Rarely() => s_random.Next(4) == 0;
            public static int Count() => s_random.Next(3);
            public static void MayThrow() { if (s_random.Next(3) == 0) throw new Oops(); }
            public static void Nothing() { }
            public static void Call(Action action) => action();
        }
        public class Frame { public string Handler = ""; public string Event = ""; public HashSet<string> Published = new(); }
        public class Bus : IPublisher
        {
            public static List<string> Log = new(); public static readonly Stack<Frame> Frames = new(); public static int Budget; public static bool Dead;
            public readonly List<(Type Type, string Name, Action<object> Run)> Handlers = new();
            public void Publish<T>(in T e) => Publish((object)e!);
            public ValueTask PublishAsync<T>(T e, CancellationToken ct = default) { Publish((object)e!); return default; }
            public ValueTask PublishAsync(object e, CancellationToken ct = default) { Publish(e); return default; }
            public void Publish(object e)
            {
                // On the way out of what never ends, finally blocks must not begin again.
                if (Dead) return;
                string name = e.GetType().Name;
                if (Frames.Count > 0) { Frames.Peek().Published.Add(name); Log.Add($"edge {Frames.Peek().Handler} {Frames.Peek().Event} {name}"); }
                if (Frames.Count > 40) { Dead = true; throw new Deep(); }
                if (--Budget < 0) { Dead = true; Log.Add("budget"); throw new Deep(); }
                foreach (var (type, handler, run) in Handlers)
                {
                    if (!type.IsInstanceOfType(e)) continue;
                    var frame = new Frame { Handler = handler, Event = name };
                    Frames.Push(frame);
                    bool isNormal = false;
                    try { run(e); isNormal = true; } finally { Frames.Pop(); if (isNormal) Log.Add($"done {handler} {name} {string.Join(",", frame.Published)}"); }
                }
            }
        }
        """;
}
