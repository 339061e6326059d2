using System.Collections.Generic;

namespace Dispatch.Analyzers.Tests.Rules;

internal static class ObserverCases
{
    public static IEnumerable<RuleCase> All { get; } =
    [
        new RuleCase("DSP0001", new ObserverShapeAnalyzer(),
            """
            public record Paid(int Id);

            [[|Handles<Paid>|]]
            public class Points
            {
                public void Handle(string other) { }
                public void On(Paid e) { }
            }
            """,
            """
            public record Paid(int Id);

            [Handles<Paid>]
            public class Points { public void Handle(Paid e) { } }
            """,
            """
            public record Paid(int Id);

            public class Base { public void Handle(Paid e) { } }

            [Handles<Paid>]
            public class Points : Base;
            """),
        new RuleCase("DSP0002", new ObserverShapeAnalyzer(),
            """
            public record struct Paid(int Id);

            [Handles<Paid>]
            public class Points { public int [|Handle|](Paid e) => 1; }
            """,
            """
            public record struct Paid(int Id);

            [Handles<Paid>]
            public class Points { public ValueTask HandleAsync(in Paid e, CancellationToken token) => default; }
            """,
            """
            public record struct Paid(int Id);

            [Handles<Paid>]
            public class Points
            {
                public void Handle(in Paid e) { }
                public int Handle(Paid e, int more) => 1;
            }
            """),
        new RuleCase("DSP0003", new ObserverShapeAnalyzer(),
            """
            public record Paid(int Id);

            [Handles<Paid>]
            public class Points
            {
                public void Handle(Paid e) { }
                public Task [|HandleAsync|](Paid e) => Task.CompletedTask;
            }
            """,
            """
            public record Paid(int Id);
            public record Sent(int Id);

            [Handles<Paid>]
            [Handles<Sent>]
            public class Points
            {
                public void Handle(Paid e) { }
                public Task HandleAsync(Sent e) => Task.CompletedTask;
            }
            """),
        new RuleCase("DSP0004", new ObserverShapeAnalyzer(),
            """
            public record Paid(int Id);

            public class Outer
            {
                [Handles<Paid>]
                private class [|Points|] { public void Handle(Paid e) { } }
            }
            """,
            """
            public record Paid(int Id);

            public class Outer
            {
                [Handles<Paid>]
                protected internal class Points { internal void Handle(Paid e) { } }
            }
            """),
        new RuleCase("DSP0005", new ObserverShapeAnalyzer(),
            """
            public record Paid(int Id);

            [Handles<Paid>]
            public class [|Points|]<T> { public void Handle(Paid e) { } }
            """,
            """
            public record Paid<T>(T Id);

            public abstract class Points<T> { public void Handle(T e) { } }

            [Handles<Paid<int>>]
            public class PaidPoints : Points<Paid<int>>;
            """),
        new RuleCase("DSP0006", new ObserverShapeAnalyzer(),
            """
            public record Paid(int Id);

            [Handles<Paid>]
            public abstract class [|Points|] { public void Handle(Paid e) { } }
            """,
            """
            public record Paid(int Id);

            [Handles<Paid>]
            public abstract class Points { public static void Handle(Paid e) { } }
            """,
            """
            public record Paid(int Id);

            [Handles<Paid>]
            public static class Points { public static void Handle(Paid e) { } }
            """),
        new RuleCase("DSP0007", new ObserverShapeAnalyzer(),
            """
            public record Paid(int Id);

            [Handles<Paid>]
            [[|Handles<Paid>(Order = 2)|]]
            public class Points { public void Handle(Paid e) { } }
            """,
            """
            public record Paid(int Id);
            public record Sent(int Id);

            [Handles<Paid>]
            [Handles<Sent>]
            public class Points
            {
                public void Handle(Paid e) { }
                public void Handle(Sent e) { }
                [Handles<Paid>] public void Second(Paid e) { }
                [Handles<Paid>] public void Third(Paid e) { }
            }
            """),
        new RuleCase("DSP0008", new EventTypeAnalyzer(),
            """
            [Handles<[|int[]|]>]
            public class Points { public void Handle(int[] e) { } }
            """,
            """
            public enum Kind { One }

            [Handles<(int, string)>]
            [Handles<Kind>]
            [Handles<IDisposable>]
            [Handles<List<int[]>>]
            public class Points
            {
                public void Handle((int, string) e) { }
                public void Handle(Kind e) { }
                public void Handle(IDisposable e) { }
                public void Handle(List<int[]> e) { }
            }
            """),
        new RuleCase("DSP0009", new ObserverShapeAnalyzer(),
            """
            public record Paid(int Id);

            [Handles<Paid>]
            public ref struct [|Points|] { public void Handle(Paid e) { } }
            """,
            """
            public record Paid(int Id);

            [Handles<Paid>]
            public ref struct Points { public static void Handle(Paid e) { } }
            """,
            """
            public record Paid(int Id);

            [Handles<Paid>]
            public struct Points { public void Handle(Paid e) { } }
            """),
        new RuleCase("DSP0016", new ObserverShapeAnalyzer(),
            """
            public record Paid(int Id);

            [Handles<Paid>]
            public class [|Points|]
            {
                public Points(string name) { }
                public Points(int count) { }
                public void Handle(Paid e) { }
            }
            """,
            """
            public record Paid(int Id);

            [Handles<Paid>]
            public class Points
            {
                public Points(string name) { }
                public Points(string name, int count) { }
                private Points(int count, int more) { }
                public void Handle(Paid e) { }
            }
            """,
            """
            public record Paid(int Id);

            [Handles<Paid>]
            public class Points
            {
                public Points(string name) { }
                public Points(int count) { }
                public static void Handle(Paid e) { }
            }
            """),
        new RuleCase("DSP0017", new ObserverShapeAnalyzer(),
            """
            public record Paid(int Id);

            [Handles<Paid>]
            public class Points { public async void [|Handle|](Paid e) => await Task.Yield(); }
            """,
            """
            public record Paid(int Id);

            [Handles<Paid>]
            public class Points
            {
                public async Task HandleAsync(Paid e) => await Task.Yield();
                public async void Other(Paid e) => await Task.Yield();
            }
            """),
    ];
}
