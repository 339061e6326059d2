using System.Globalization;
using System.Text;

namespace Dispatch.Benchmarks.Flatness;

/// <summary>Writes a program with a given number of event types that measures its own publishes.</summary>
internal static class FlatnessProgram
{
    public static string Write(int events)
    {
        var text = new StringBuilder();
        text.Append("using Dispatch;\nusing System;\nusing System.Diagnostics;\nnamespace Flat;\n");
        for (int i = 0; i < events; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"public readonly record struct Event{i}(long Value);\n");
            text.Append(CultureInfo.InvariantCulture, $"[Handles<Event{i}>] public sealed class Observer{i} {{ public long Sum; public void Handle(in Event{i} e) => Sum += e.Value; }}\n");
        }

        // The last type is the worst case of anything that is searched in order.
        string last = (events - 1).ToString(CultureInfo.InvariantCulture);
        text.Append(Main.Replace("$LAST", last).Replace("$NEXT", (events - 2).ToString(CultureInfo.InvariantCulture)));
        return text.ToString();
    }

    private const string Main = """
        [Dispatcher] public sealed partial class FlatDispatcher;
        internal static class Program
        {
            private static readonly FlatDispatcher s_dispatcher = new();

            private static void Main()
            {
                double overload = First(static () => s_dispatcher.Publish(new Event0(1)));
                double generic = First(static () => s_dispatcher.Publish<Event1>(new Event1(1)));
                double furtherGeneric = First(static () => s_dispatcher.Publish<Event$NEXT>(new Event$NEXT(1)));
                double runtime = First(static () => s_dispatcher.Publish((object)new Event0(1)));
                double furtherRuntime = First(static () => s_dispatcher.Publish((object)new Event$LAST(1)));
                object boxed = new Event$LAST(1);
                double steadyGeneric = Steady(static (count, _) => { for (int i = 0; i < count; i++) s_dispatcher.Publish<Event$LAST>(new Event$LAST(1)); }, boxed);
                double steadyRuntime = Steady(static (count, e) => { for (int i = 0; i < count; i++) s_dispatcher.Publish(e); }, boxed);
                Console.WriteLine(FormattableString.Invariant($"{overload:F3};{generic:F3};{furtherGeneric:F3};{runtime:F3};{furtherRuntime:F3};{steadyGeneric:F3};{steadyRuntime:F3}"));
            }

            private static double First(Action publish)
            {
                long start = Stopwatch.GetTimestamp();
                publish();
                return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            private static double Steady(Action<int, object> publish, object e)
            {
                for (int warm = 0; warm < 200; warm++)
                {
                    publish(20_000, e);
                    if (warm % 20 == 0) System.Threading.Thread.Sleep(20);
                }

                double best = double.MaxValue;
                for (int batch = 0; batch < 60; batch++)
                {
                    long start = Stopwatch.GetTimestamp();
                    publish(200_000, e);
                    best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / 200_000);
                }

                return best;
            }
        }

        """;
}
