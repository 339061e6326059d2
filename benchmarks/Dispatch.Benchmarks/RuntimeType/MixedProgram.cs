using System.Globalization;
using System.Text;

namespace Dispatch.Benchmarks.RuntimeType;

/// <summary>Writes a program with a given number of event classes, one observer each, that publishes them by their runtime type.</summary>
internal static class MixedProgram
{
    public static string Write(int events)
    {
        var text = new StringBuilder("using System;\nusing System.Collections.Generic;\nusing Dispatch;\nnamespace Mixed;\n");
        for (int i = 0; i < events; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"public sealed class Many{i} : Many {{ public override void Raise() => All.Observer{i}.Handle(this); }}\n");
            text.Append(CultureInfo.InvariantCulture, $"[Handles<Many{i}>] public sealed class Many{i}Observer {{ public long Count; public void Handle(Many{i} e) => Count++; }}\n");
        }

        text.Append("public static class All\n{\n");
        for (int i = 0; i < events; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    public static readonly Many{i}Observer Observer{i} = new();\n");
        }

        Method(text, events, "Many[] Events() => [", static i => $"new Many{i}(),", "];");
        Method(text, events, "void Switch(Many e) { switch (e) {", static i => $"case Many{i} x: Observer{i}.Handle(x); break;", "} }");
        Method(text, events, "Dictionary<Type, Action<object>> Calls() => new() {", static i => $"[typeof(Many{i})] = static e => Observer{i}.Handle((Many{i})e),", "};");
        return text.Append("}\n").Append(Ways).ToString();
    }

    private static void Method(StringBuilder text, int events, string head, System.Func<int, string> each, string tail)
    {
        text.Append("    public static ").Append(head).Append('\n');
        for (int i = 0; i < events; i++)
        {
            text.Append("        ").Append(each(i)).Append('\n');
        }

        text.Append("    ").Append(tail).Append('\n');
    }

    // The loops are here, so that the calls by hand are those of this program.
    private const string Ways = """
        public abstract class Many { public abstract void Raise(); }
        [Dispatcher] public sealed partial class MixedDispatcher;
        public static class Ways
        {
            private static readonly Many[] s_events = Mix();
            private static readonly Dictionary<Type, Action<object>> s_calls = All.Calls();
            private static readonly IPublisher s_publisher = new MixedDispatcher();

            public static void VirtualMethod() { foreach (Many e in s_events) e.Raise(); }
            public static void TypeSwitch() { foreach (Many e in s_events) All.Switch(e); }
            public static void Delegates() { foreach (Many e in s_events) s_calls[e.GetType()](e); }
            public static void RuntimeType() { foreach (Many e in s_events) s_publisher.Publish((object)e); }
            public static void RuntimeTypeAsync() { foreach (Many e in s_events) s_publisher.PublishAsync((object)e).GetAwaiter().GetResult(); }

            private static Many[] Mix()
            {
                Many[] all = All.Events();
                var random = new Random(42);
                var events = new Many[1024];
                for (int i = 0; i < events.Length; i++) events[i] = all[random.Next(all.Length)];
                return events;
            }
        }
        internal static class Program { private static void Main() => Ways.RuntimeType(); }

        """;
}
