using System.Collections.Generic;

namespace Dispatch.Analyzers.Tests.Rules;

internal static class FilterCases
{
    private const string Timing = """

        public struct Timing : IEventFilter
        {
            public void Invoke<TEvent, TNext>(in TEvent e, ref TNext next) where TNext : struct, INext<TEvent> => next.Invoke(in e);
        }
        """;

    private const string AsyncTiming = """

        public struct Timing : IEventFilter, IAsyncEventFilter
        {
            public void Invoke<TEvent, TNext>(in TEvent e, ref TNext next) where TNext : struct, INext<TEvent> => next.Invoke(in e);
            public ValueTask InvokeAsync<TEvent, TNext>(TEvent e, TNext next, CancellationToken token) where TNext : struct, IAsyncNext<TEvent> => next.InvokeAsync(e, token);
        }
        """;

    private const string OnlyAsync = """

        public class OnlyAsync : IAsyncEventFilter
        {
            public ValueTask InvokeAsync<TEvent, TNext>(TEvent e, TNext next, CancellationToken token) where TNext : struct, IAsyncNext<TEvent> => next.InvokeAsync(e, token);
        }
        """;

    private const string RequestTiming = """

        public struct Timing : IRequestFilter
        {
            public TResult Invoke<TRequest, TResult, TNext>(in TRequest e, ref TNext next) where TNext : struct, INext<TRequest, TResult> => next.Invoke(in e);
        }
        """;

    private static string For(string taken) => $$"""

        public struct Timing : IEventFilter<{{taken}}>
        {
            public void Invoke<TNext>(in {{taken}} e, ref TNext next) where TNext : struct, INext<{{taken}}> => next.Invoke(in e);
        }
        """;

    public static IEnumerable<RuleCase> All { get; } =
    [
        new RuleCase("DSP0040", new FilterShapeAnalyzer(),
            """
            [[|Filter<Timing>|]]
            public record Paid(int Id);
            public struct Timing { public void Invoke(in Paid e) { } }
            """,
            "[Filter<Timing>] public record Paid(int Id);" + Timing,
            "[Filter<Timing>] public record Paid(int Id) : ICommand<int>;" + RequestTiming),
        new RuleCase("DSP0041", new FilterShapeAnalyzer(),
            """
            [[|Filter<Timing>|]]
            public record Paid(int Id);
            public abstract class Timing : IEventFilter
            {
                public void Invoke<TEvent, TNext>(in TEvent e, ref TNext next) where TNext : struct, INext<TEvent> => next.Invoke(in e);
            }
            """,
            "[Filter<Timing>] public record Paid(int Id);" + Timing.Replace("public struct", "internal sealed class"),
            "[Filter<Timing>] public record Paid(int Id);" + Timing.Replace("public struct", "public class")),
        new RuleCase("DSP0042", new FilterPlanAnalyzer(),
            """
            [[|Filter<Timing>|]]
            public record Paid(int Id);
            [Handles<Paid>] public class Points { public ValueTask HandleAsync(Paid e) => default; }
            """ + Timing,
            "[Filter<Timing>] public record Paid(int Id); [Handles<Paid>] public class Points { public ValueTask HandleAsync(Paid e) => default; }" + AsyncTiming,
            "[Filter<Timing>] public record Paid(int Id); [Handles<Paid>] public class Points { public void Handle(Paid e) { } }" + Timing,
            """
            public record Paid(int Id);
            [Filter<Timing>] [Handles<Paid>] public class Points { public void Handle(Paid e) { } }
            [Handles<Paid>] public class Other { public ValueTask HandleAsync(Paid e) => default; }
            """ + Timing,
            """
            public record Paid(int Id);
            public record Sent(int Id);
            [Handles<Paid>] public class Points { public ValueTask HandleAsync(Paid e) => default; }
            [Handles<Sent>] public class Other { public void Handle(Sent e) { } }
            [Dispatcher] [Filter<Sent, Timing>] public partial class Shop;
            """ + Timing),
        new RuleCase("DSP0043", new FilterShapeAnalyzer(),
            """
            public record struct Sent(int Id);
            [[|Filter<Timing>|]]
            public record struct Paid(int Id);
            """ + For("Sent"),
            "public interface IOrder; [Filter<Timing>] public record struct Paid(int Id) : IOrder;" + For("IOrder"),
            "[Filter<Timing>] public record struct Paid<T>(T Id);" + For("Paid<int>"),
            "public interface IOrder; public record Sent(int Id) : IOrder; [Filter<Timing>] public record Paid(int Id);" + For("IOrder"),
            "public record Paid(int Id); public sealed record Better(int Id) : Paid(Id);" + For("Better").Replace("public struct", "[Dispatcher] [Filter<Paid, Timing>] public partial class Shop; public struct"),
            "public record Paid(int Id); [Handles<Paid>] [Filter<Timing>] public class Points { public void Handle(Paid e) { } }" + For("Paid"),
            "public record Paid(int Id); public abstract class Base { [Filter<Timing>] public void Handle(Paid e) { } } [Handles<Paid>] public class Points : Base;" + Timing),
        new RuleCase("DSP0044", new FilterShapeAnalyzer(),
            """
            [Filter<Timing>(Order = 1)]
            [[|Filter<Timing>(Order = 2)|]]
            public record Paid(int Id);
            """ + Timing,
            "[Filter<Timing>] public record Paid(int Id); [Filter<Timing>] public record Sent(int Id);" + Timing,
            "public record Paid(int Id); public record Sent(int Id); [Dispatcher] [Filter<Paid, Timing>] [Filter<Sent, Timing>] public partial class Shop;" + Timing,
            "public record Paid(int Id); [Handles<Paid>] [Filter<Timing>] public class Points { [Filter<Timing>] public void Handle(Paid e) { } }" + Timing),
        new RuleCase("DSP0045", new FilterPlanAnalyzer(),
            """
            public interface IOrder;
            [[|Filter<Timing>|]]
            public record struct Paid(int Id) : IOrder;
            [Handles<Paid>] public class Points { public void Handle(Paid e) { } }
            """ + For("IOrder"),
            "public interface IOrder; [Filter<Timing>] public record Paid(int Id) : IOrder; [Handles<Paid>] public class Points { public void Handle(Paid e) { } }" + For("IOrder"),
            "public interface IOrder; [Filter<Timing>] public record struct Paid(int Id) : IOrder; [Handles<Paid>] public class Points { public void Handle(Paid e) { } }" + For("Paid"),
            "[Filter<Timing>] public record struct Paid(int Id); [Handles<Paid>] public class Points { public void Handle(Paid e) { } }" + Timing),
    ];

    /// <summary>Less plain cases that are reported as well.</summary>
    public static TheoryData<string, string, string> More => new()
    {
        { "DSP0041", "[[|Filter<Timing>|]] public record Paid(int Id);" + Timing.Replace("public struct", "file struct"), "not accessible" },
        { "DSP0041", "[[|Filter<Timing>|]] public record Paid(int Id);" + Timing.Replace("public void Invoke", "void IEventFilter.Invoke").Replace(" where TNext : struct, INext<TEvent>", ""), "explicitly" },
        { "DSP0041", "[[|Filter<Timing>|]] public record Paid(int Id);" + Timing.Replace("public struct Timing : IEventFilter\n{", "public class Timing : IEventFilter\n{\n    public Timing(int a) { }\n    public Timing(long a) { }"), "equally long" },
        { "DSP0042", "public record Paid(int Id); [[|Filter<Timing>|]] [Handles<Paid>] public class Points { public Task HandleAsync(Paid e) => Task.CompletedTask; }" + Timing, "'Points.HandleAsync'" },
        { "DSP0042", "public record Paid(int Id); [Handles<Paid>] public class Points { [[|Filter<Timing>|]] [Filter<OnlyAsync>] public void Handle(Paid e) { } }" + Timing + OnlyAsync, "'OnlyAsync'" },
        { "DSP0042", "public record Paid(int Id); [Handles<Paid>] public class Points { public Task HandleAsync(Paid e) => Task.CompletedTask; } [Dispatcher] [[|Filter<Timing>|]] public partial class Shop;" + Timing, "the event Paid" },
        { "DSP0042", "public record Base; public record Paid(int Id) : Base; [Handles<Paid>] public class Points { public void Handle(Paid e) { } } [Handles<Base>] public class Other { public Task HandleAsync(Base e) => Task.CompletedTask; } [Dispatcher] [[|Filter<Paid, Timing>|]] public partial class Shop;" + Timing, "'Other.HandleAsync'" },
        { "DSP0042", "public record Price(int Id) : IQuery<int>; [[|Filter<Timing>|]] [Handles<Price>] public class Prices { public Task<int> HandleAsync(Price query) => Task.FromResult(1); }" + RequestTiming, "implement IAsyncRequestFilter" },
        { "DSP0042", "[[|Filter<Timing>|]] public record Ship(int Id) : ICommand; [Handles<Ship>] public class Shipping { public Task HandleAsync(Ship command) => Task.CompletedTask; }" + Timing, "the request Ship" },
        { "DSP0043", "[[|Filter<Timing>|]] public record Price(int Id) : IQuery<int>;" + Timing, "not for Price" },
        { "DSP0043", "[[|Filter<Timing>|]] public record Ship(int Id) : ICommand;" + RequestTiming, "not for Ship" },
        { "DSP0043", "[[|Filter<Timing>|]] public record Lines : IStreamQuery<int>;" + RequestTiming, "not for Lines" },
        { "DSP0043", "public sealed class Points { [[|Filter<Timing>|]] public void Handle(int e) { } }" + Timing, "handles no event" },
        { "DSP0043", "public class Points { [[|Filter<Timing>|]] public void On(int e) { } }" + Timing, "handles no event" },
        { "DSP0043", "public record Paid(int Id); [[|Filter<Paid, Timing>|]] public class Points;" + Timing, "on a dispatcher only" },
        { "DSP0043", "[[|Filter<Timing>|]] public record struct Paid(int Id);" + RequestTiming, "not for Paid" },
        { "DSP0043", "public record struct Sent(int Id); public record struct Paid(int Id); [[|Filter<Timing>|]] [Handles<Paid>] public sealed class Points { public void Handle(Paid e) { } }" + For("Sent"), "an event of the observer" },
        { "DSP0045", "public interface IOrder; public record struct Paid(int Id) : IOrder; [Handles<Paid>] public class Points { public void Handle(Paid e) { } } [Dispatcher] [[|Filter<Timing>|]] public partial class Shop;" + For("IOrder"), "the struct Paid" },
    };
}
