namespace Dispatch.EventFlow.Tests;

/// <summary>What every program has: chance, and a bus that notes what is published by whom.</summary>
internal static class ProgramRuntime
{
    public const string Text = """
        using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks; using Dispatch;
        public interface IEvent { int N { get; } }
        public class Oops : Exception; public class Deep : Exception;
        public static class Env
        {
            private static Random s_random = new(0);
            public static void Reset(int seed) { s_random = new Random(seed); Bus.Log = new(); Bus.Frames.Clear(); Bus.Budget = 3000; Bus.Dead = false; s_steps = 0; }
            private static int s_steps;
            // Calls may multiply without a publish.
            public static void Step() { if (++s_steps > 20000) { if (!Bus.Dead) { Bus.Dead = true; Bus.Log.Add("budget"); } throw new Deep(); } }
            public static bool Flip() => s_random.Next(2) == 0;
            public static bool Rarely() => s_random.Next(4) == 0;
            public static int Count() => s_random.Next(3);
            public static void MayThrow() { if (s_random.Next(3) == 0) throw new Oops(); }
            public static void Nothing() { }
            public static void Call(Action action) => action();
            public static T Get<T>(Func<T> get) => get();
            public static void MayEnd() { if (s_random.Next(12) == 0) throw new Oops(); }
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
                if (Frames.Count > 40) { Dead = true; Log.Add("deep"); throw new Deep(); }
                if (--Budget < 0) { Dead = true; Log.Add("budget"); throw new Deep(); }
                foreach (var (type, handler, run) in Handlers)
                {
                    if (!type.IsInstanceOfType(e)) continue;
                    var frame = new Frame { Handler = handler, Event = name };
                    Frames.Push(frame);
                    bool isNormal = false;
                    try { run(e); isNormal = true; } finally { Frames.Pop(); if (isNormal && !Dead) Log.Add($"done {handler} {name} {string.Join(",", frame.Published)}"); }
                }
            }
        }
        """;
}
