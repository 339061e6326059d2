namespace Dispatch.EventFlow.Tests;

/// <summary>
/// What every program has: chance, and a bus that notes what is published by whom. Whatever a program can do again and again
/// counts a step. When the steps are spent, everything that counts throws what no program catches, so that neither a loop nor
/// a finally block begins again.
/// </summary>
internal static class ProgramRuntime
{
    public const string Text = """
        using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks; using Dispatch;
        public interface IEvent { int N { get; } } public interface IMark0; public interface IMark1;
        public class Oops : Exception; public class Deep : Exception;
        public static class Env
        {
            private static Random s_random = new(0);
            private static int s_steps;
            private static bool s_isOver;
            [ThreadStatic] private static object? t_gate;
            // Of its own for each thread: one that waits for a task would wait for ever for a gate that the task wants.
            public static object Gate => t_gate ??= new();
            // A shallow run does not deliver what is nested deeper, so that handlers of a cycle return as well.
            public static void Reset(int seed, bool isShallow) { s_random = new Random(seed); Bus.Log = new(); Bus.Frames.Clear(); Bus.IsShallow = isShallow; s_steps = 0; s_isOver = false; }
            public static bool IsOver => s_isOver;
            public static void Step() { if (s_isOver) { throw new Deep(); } if (++s_steps > 20000) { End("budget"); } }
            public static void End(string reason) { s_isOver = true; Bus.Log.Add(reason); throw new Deep(); }
            private static int Next(int count) { Step(); return s_random.Next(count); }
            public static bool Flip() => Next(2) == 0;
            public static bool Rarely() => Next(4) == 0;
            public static int Count() => Next(3);
            public static void MayThrow() { if (Next(3) == 0) throw new Oops(); }
            public static void MayEnd() { if (Next(12) == 0) throw new Oops(); }
            public static void Nothing() => Step();
            public static void Turn(ref bool flag) { Step(); flag = !flag; }
            public static void Fill(out object e, object with) { Step(); e = with; }
            public static void Call(Action action) { Step(); action(); }
            public static T Get<T>(Func<T> get) { Step(); return get(); }
        }
        public class Frame { public string Handler = ""; public string Event = ""; public HashSet<string> Published = new(); }
        public class Bus : IPublisher
        {
            public static List<string> Log = new(); public static readonly Stack<Frame> Frames = new(); public static bool IsShallow;
            public readonly List<(Type Type, string Name, Action<object> Run)> Handlers = new();
            public void Publish<T>(in T e) => Publish((object)e!);
            public ValueTask PublishAsync<T>(T e, CancellationToken ct = default) { Publish((object)e!); return default; }
            public ValueTask PublishAsync(object e, CancellationToken ct = default) { Publish(e); return default; }
            public void Publish(object e)
            {
                Env.Step();
                string name = e.GetType().Name;
                if (Frames.Count > 0) { Frames.Peek().Published.Add(name); Log.Add($"edge {Frames.Peek().Handler} {Frames.Peek().Event} {name}"); }
                if (IsShallow && Frames.Count > 2) return;
                if (Frames.Count > 40) { Log.Add("stack " + string.Join(" ", Frames.Reverse().Select(frame => $"{frame.Handler} {frame.Event}")) + " - " + name); Env.End("deep"); }
                foreach (var (type, handler, run) in Handlers)
                {
                    if (!type.IsInstanceOfType(e)) continue;
                    var frame = new Frame { Handler = handler, Event = name };
                    Frames.Push(frame);
                    bool isNormal = false;
                    try { run(e); isNormal = true; } finally { Frames.Pop(); if (!Env.IsOver) Log.Add($"{(isNormal ? "done" : "failed")} {handler} {name} {string.Join(",", frame.Published)}"); }
                }
            }
        }
        """;
}
