using System.Collections.Generic;

namespace Dispatch.Analyzers.Tests.Rules;

internal static class NestingCases
{
    public static IEnumerable<RuleCase> All { get; } =
    [
        new RuleCase("DSP0060", new ParallelAnalyzer(),
            """
            [[|Parallel|]] public record struct Paid(int Id);
            [[|Parallel|]] public sealed record Sent;
            public record struct Foreign;

            public class Log
            {
                [Handles<Paid>] public void On(Paid e) { }
                [Handles<Paid>] public void Also(Paid e) { }
                [Handles<Sent>] public Task OnAsync(Sent e) => Task.CompletedTask;
                [Handles<Foreign>] public void On(Foreign e) { }
            }

            [Dispatcher]
            [[|Parallel<Foreign>|]]
            public partial class Shop;
            """,
            """
            [Parallel] public record struct Paid(int Id);
            [Parallel] public record Base;
            public sealed record Derived : Base;
            [Parallel(false)] public record struct Calm;
            [Parallel] public record struct Unknown;
            public interface IFact;
            [Parallel] public sealed record Fact : IFact;

            public class Log
            {
                [Handles<Paid>] public Task OnAsync(Paid e) => Task.CompletedTask;
                [Handles<Paid>] public void Also(Paid e) { }
                [Handles<Base>] public void On(Base e) { }
                [Handles<Calm>] public void On(Calm e) { }
                [Handles<Fact>] public void On(Fact e) { }
                [Handles<IFact>] public Task OnAsync(IFact e) => Task.CompletedTask;
            }

            [Dispatcher]
            [Parallel]
            [Parallel<Calm>(false)]
            public partial class Shop;
            """,
            """
            [Parallel] public record struct Paid(int Id);
            public class Log { [Handles<Paid>] public void On(Paid e) { } }
            """,
            """
            [Parallel] public record struct Paid(int Id);
            public class Log { [Handles<Paid>] public void On(Paid e) { } }
            [HandlesAll] public class Audit { public ValueTask HandleAsync<T>(T e) => default; }
            [Dispatcher] public partial class Shop;
            """),
        new RuleCase("DSP0061", new NestingAnalyzer(),
            "[Dispatcher([|MaxDepth = -1|])] public partial class Shop;",
            "[Dispatcher(MaxDepth = 0)] public partial class Shop;",
            "[Dispatcher(MaxDepth = 1, Nesting = NestingOrder.BreadthFirst)] public partial class Shop;",
            "[Dispatcher(MaxDepth = int.MaxValue)] public partial class Shop;"),
        new RuleCase("DSP0062", new NestingAnalyzer(),
            """
            [Dispatcher]
            public partial class Shop
            {
                private void [|OnUnobserved|]<TEvent>(in TEvent e) { }
                private void [|OnUnobserved|](object e) { }
            }
            """,
            """
            [Dispatcher]
            public partial class Shop
            {
                partial void OnUnobserved<TEvent>(in TEvent e);
                partial void OnUnobserved<TEvent>(in TEvent e) { }
                private void Unobserved(object e) { }
            }
            """,
            "public class Other { public void OnUnobserved(object e) { } }"),
        new RuleCase("DSP0063", new NestingAnalyzer(),
            """
            public record struct Paid(int Id);

            [Handles<Paid>]
            public class Log
            {
                private PublishContext [|_last|];
                private PublishContext? [|_lastButOne|];
                public PublishContext [|Last|] { get; private set; }

                public void Handle(Paid e, PublishContext context)
                {
                    _lastButOne = _last;
                    _last = context;
                    Last = _lastButOne ?? context;
                }
            }
            """,
            """
            public record struct Paid(int Id);

            [Handles<Paid>]
            public class Log
            {
                public PublishPath? Path { get; private set; }
                public PublishContext None => default;

                public void Handle(Paid e, PublishContext context)
                {
                    PublishContext copy = context;
                    Path = copy.Path;
                    Tell(copy);
                }

                private static void Tell(in PublishContext context) { }
            }
            """),
        new RuleCase("DSP0064", new NestingAnalyzer(),
            """
            public record struct Paid(int Id);

            [Handles<Paid>]
            public class Log(IPublisher any, IAsyncPublisher<string> texts)
            {
                public async Task HandleAsync(Paid e, PublishContext context)
                {
                    [|any.Publish(e)|];
                    await [|texts.PublishAsync("text")|];
                    Action later = () => [|any.Publish((object)e)|];
                }
            }
            """,
            """
            public record struct Paid(int Id);
            public class Other { public void Publish<T>(T e) { } }

            [Handles<Paid>]
            public class Log(IPublisher any, Other other)
            {
                public void Handle(Paid e, PublishContext context)
                {
                    context.Publish("text");
                    other.Publish(e);
                }

                public void Elsewhere(Paid e) => any.Publish(e);
            }
            """),
    ];
}
