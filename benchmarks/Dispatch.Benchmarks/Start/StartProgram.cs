using System.Globalization;
using System.Text;

namespace Dispatch.Benchmarks.Start;

/// <summary>Writes a program with many events, one observer each, that publishes one of them once and says what that took.</summary>
internal static class StartProgram
{
    /// <param name="observers">How many events and observers the program has.</param>
    /// <param name="way">What the first publish goes through.</param>
    /// <param name="publishesAll">Whether all events are published somewhere.</param>
    public static string Write(int observers, StartWay way, bool publishesAll)
    {
        bool isGenerated = way is not (StartWay.ByHand or StartWay.ByHandInterface);
        var text = new StringBuilder();
        text.Append("using System;\nusing System.Diagnostics;\nusing System.Runtime;\nnamespace Start;\n");
        string attribute = isGenerated ? "[Dispatch.Handles<Event{0}>] " : "";
        for (int i = 0; i < observers; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"public readonly record struct Event{i}(long Value);\n");
            text.AppendFormat(CultureInfo.InvariantCulture, attribute, i);
            text.Append(CultureInfo.InvariantCulture, $"public sealed class Observer{i} {{ public long Sum; public void Handle(in Event{i} e) => Sum += e.Value; }}\n");
        }

        if (isGenerated)
        {
            text.Append("[Dispatch.Dispatcher] public sealed partial class Bus;\n");
        }
        else
        {
            WriteBus(text, observers, way == StartWay.ByHandInterface);
        }

        WriteEveryPublish(text, publishesAll ? observers : 0, isGenerated);
        return text.Append(Main.Replace("$PUBLISH", way switch
        {
            StartWay.ByHand => "new Bus().Publish0(new Event0(1))",
            StartWay.ByHandInterface => "((Dispatch.IPublisher<Event0>)new Bus()).Publish(new Event0(1))",
            StartWay.Dispatcher => "new Bus().Publish(new Event0(1))",
            _ => "((Dispatch.IPublisher)new Bus()).Publish(new Event0(1))",
        })).ToString();
    }

    /// <summary>By hand: the same fields and calls, an observer created when it is first needed.</summary>
    private static void WriteBus(StringBuilder text, int observers, bool hasInterface)
    {
        text.Append(hasInterface ? "public sealed class Bus : Dispatch.IPublisher<Event0>\n{\n    public void Publish(in Event0 e) => Publish0(in e);\n" : "public sealed class Bus\n{\n");
        for (int i = 0; i < observers; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    private Observer{i}? _observer{i};\n");
            text.Append(CultureInfo.InvariantCulture, $"    public void Publish{i}(in Event{i} e) => (_observer{i} ??= new()).Handle(in e);\n");
        }

        text.Append("}\n");
    }

    /// <summary>
    /// Publishes the events somewhere, as an application does: what is compiled ahead of time would otherwise leave out all but one.
    /// In methods of a hundred each, none of which runs, and without overloads: the compiler's choice among 10,000 takes minutes.
    /// </summary>
    private static void WriteEveryPublish(StringBuilder text, int observers, bool isGenerated)
    {
        const int Each = 100;
        string type = isGenerated ? "Dispatch.IPublisher" : "Bus";
        text.Append(CultureInfo.InvariantCulture, $"internal static class Everywhere\n{{\n    public static void Publish({type} bus)\n    {{\n");
        for (int from = 0; from < observers; from += Each)
        {
            text.Append(CultureInfo.InvariantCulture, $"        From{from}(bus);\n");
        }

        text.Append("    }\n");
        for (int from = 0; from < observers; from += Each)
        {
            text.Append(CultureInfo.InvariantCulture, $"    private static void From{from}({type} bus)\n    {{\n");
            for (int i = from; i < System.Math.Min(from + Each, observers); i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"        bus.{(isGenerated ? "Publish" : $"Publish{i}")}(new Event{i}(1));\n");
            }

            text.Append("    }\n");
        }

        text.Append("}\n");
    }

    // The parent passes the time at which it started this process; the clock is that of the machine.
    private const string Main = """
        internal static class Program
        {
            private static void Main(string[] args)
            {
                long main = Stopwatch.GetTimestamp();
                long methods = JitInfo.GetCompiledMethodCount();
                long il = JitInfo.GetCompiledILBytes();
                double jit = JitInfo.GetCompilationTime().TotalMilliseconds;
                long managed = GC.GetAllocatedBytesForCurrentThread();
                Publish();
                managed = GC.GetAllocatedBytesForCurrentThread() - managed;
                long end = Stopwatch.GetTimestamp();
                methods = JitInfo.GetCompiledMethodCount() - methods;
                il = JitInfo.GetCompiledILBytes() - il;
                jit = JitInfo.GetCompilationTime().TotalMilliseconds - jit;
                double process = Stopwatch.GetElapsedTime(long.Parse(args[0]), end).TotalMilliseconds;
                double inMain = Stopwatch.GetElapsedTime(main, end).TotalMilliseconds;
                if (args.Length > 1) Everywhere.Publish(new Bus());
                Console.WriteLine(FormattableString.Invariant($"{process:F3};{inMain:F4};{methods};{il};{jit:F3};{managed}"));
            }

            [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            private static void Publish() => $PUBLISH;
        }

        """;
}
