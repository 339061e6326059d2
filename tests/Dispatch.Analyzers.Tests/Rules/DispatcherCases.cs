using System.Collections.Generic;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests.Rules;

internal static class DispatcherCases
{
    public static IEnumerable<RuleCase> All { get; } =
    [
        new RuleCase("DSP0010", new SynchronousPublishAnalyzer(),
            """
            public interface IFact;
            public record Paid(int Id) : IFact;

            [Handles<IFact>]
            public class Log { public Task HandleAsync(IFact e) => Task.CompletedTask; }

            public class Shop(IPublisher any, IPublisher<Paid> paid)
            {
                public void Pay(Paid e)
                {
                    [|any.Publish(e)|];
                    [|any.Publish<Paid>(in e)|];
                    [|paid.Publish(e)|];
                }

                public void Pay(Paid e, PublishContext context) => [|context.Publish(e)|];
            }
            """,
            """
            public record Paid(int Id);

            [Handles<Paid>]
            public class Log { public void Handle(Paid e) { } }

            [Handles<string>]
            public class Text { public Task HandleAsync(string e) => Task.CompletedTask; }

            public class Other { public void Publish<T>(T e) { } }

            public class Shop(IPublisher any, Other other)
            {
                public void Pay(Paid e) => any.Publish(e);
                public void Say(string text) => other.Publish(text);
                public void Open<T>(T e) => any.Publish(e);
                public ValueTask SayAsync(string text) => any.PublishAsync(text);
            }
            """),
        new RuleCase("DSP0011", new UnawaitedPublishAnalyzer(),
            """
            public record Paid(int Id);

            public class Shop(IPublisher any, IAsyncPublisher<Paid>? paid)
            {
                public void Pay(Paid e)
                {
                    [|any.PublishAsync(e)|];
                    [|any.PublishAsync((object)e)|].AsTask();
                    Action later = () => [|any.PublishAsync(e)|];
                    paid?[|.PublishAsync(e)|];
                }

                public void Pay(Paid e, PublishContext context) { [|context.PublishAsync(e)|]; }
            }
            """,
            """
            public record Paid(int Id);

            public class Other { public Task PublishAsync(Paid e) => Task.CompletedTask; }

            public class Shop(IPublisher any, Other other)
            {
                public ValueTask Pass(Paid e) => any.PublishAsync(e);
                public void Other(Paid e) { other.PublishAsync(e); }
                public void Wait(Paid e) { any.PublishAsync(e).AsTask().Wait(); }
                public void Forget(Paid e) { _ = any.PublishAsync(e); }
                public async Task Await(Paid e)
                {
                    await any.PublishAsync(e).ConfigureAwait(false);
                    ValueTask started = any.PublishAsync(e);
                    await started;
                    Func<ValueTask> later = () => any.PublishAsync(e);
                }
            }
            """),
        new RuleCase("DSP0012", new DispatcherShapeAnalyzer(),
            "[Dispatcher] public class [|Shop|];",
            "[Dispatcher] public partial class Shop;",
            "public class Shop;"),
        new RuleCase("DSP0013", new DispatcherShapeAnalyzer(),
            "[Dispatcher] public static partial class [|Shop|];",
            """
            public partial class Outer
            {
                [Dispatcher] internal sealed partial class Shop;
            }
            """),
        new RuleCase("DSP0014", new HandlerOrderAnalyzer(),
            """
            public record Paid(int Id);

            [Handles<Paid>([|Before = typeof(Stranger)|])]
            public class Points { public void Handle(Paid e) { } }

            [Handles<string>]
            public class Stranger { public void Handle(string e) { } }

            public class Mail { [Handles<Paid>([|After = typeof(Mail)|])] public void On(Paid e) { } }
            """,
            """
            public interface IFact;
            public record Paid(int Id) : IFact;

            [Handles<Paid>(Before = typeof(Log), After = typeof(Mail))]
            public class Points { public void Handle(Paid e) { } }

            [Handles<IFact>]
            public class Log { public void Handle(IFact e) { } }

            public class Mail { [Handles<Paid>] public void On(Paid e) { } }
            """),
        new RuleCase("DSP0015", new HandlerOrderAnalyzer(),
            """
            public record Paid(int Id);

            [[|Handles<Paid>(Before = typeof(Second))|]]
            public class First { public void Handle(Paid e) { } }

            [Handles<Paid>]
            public class Second { public void Handle(Paid e) { } }

            [Handles<Paid>(After = typeof(Second), Before = typeof(First))]
            public class Third { public void Handle(Paid e) { } }
            """,
            """
            public record Paid(int Id);

            [Handles<Paid>(Before = typeof(Second), After = typeof(Third))]
            public class First { public void Handle(Paid e) { } }

            [Handles<Paid>(After = typeof(First))]
            public class Second { public void Handle(Paid e) { } }

            [Handles<Paid>(Before = typeof(Second))]
            public class Third { public void Handle(Paid e) { } }
            """,
            """
            public class Fact;
            public class Paid : Fact;

            [Handles<Fact>(Before = typeof(Log))]
            [Handles<Paid>(After = typeof(Log))]
            public class Points
            {
                public void Handle(Fact e) { }
                public void Handle(Paid e) { }
            }

            [Handles<Fact>]
            public class Log { public void Handle(Fact e) { } }
            """),
        new RuleCase("DSP0018", new DispatcherShapeAnalyzer(),
            """
            [Dispatcher]
            public partial class Shop
            {
                public [|Shop|](int number) { }
            }
            """,
            """
            [Dispatcher]
            public partial class Shop
            {
                public string Name => "";
                public void Send(string text) { }
                static Shop() { }
            }
            """),
        new RuleCase("DSP0019", new MissingDispatcherAnalyzer(),
            """
            Console.WriteLine();

            public record Paid(int Id);

            [[|Handles<Paid>|]]
            public class Points { public void Handle(Paid e) { } }

            [Handles<Paid>]
            public class Mail { public void Handle(Paid e) { } }
            """,
            """
            Console.WriteLine();

            public record Paid(int Id);

            [Handles<Paid>]
            public class Points { public void Handle(Paid e) { } }

            [Dispatcher]
            public partial class Shop;
            """,
            """
            Console.WriteLine();

            public record Paid(int Id);

            public class Points { public void Handle(Paid e) { } }
            """)
        {
            Options = new VerifierOptions { OutputKind = OutputKind.ConsoleApplication },
        },
        new RuleCase(
            "DSP0021",
            new MissingDispatcherAnalyzer(),
            """
            internal record Paid(int Id);

            [[|Handles<Paid>|]]
            internal class Points { public void Handle(Paid e) { } }
            """,
            """
            public record Paid(int Id);

            [Handles<Paid>]
            internal class Points { public void Handle(Paid e) { } }
            """,
            """
            internal record Paid(int Id);

            [Handles<Paid>]
            internal class Points { public void Handle(Paid e) { } }

            [Dispatcher]
            internal partial class Shop;
            """),
        new RuleCase(
            "DSP0023",
            new ModuleAnalyzer(),
            """
            [Dispatcher(Modules = new[] { typeof(System.Xml.XmlReader) })]
            public partial class [|Shop|];
            """,
            """
            [Dispatcher(Modules = new System.Type[0])]
            public partial class Shop;
            """,
            """
            [Dispatcher(Modules = new[] { typeof(Own) })]
            public partial class Shop;
            public class Own;
            """),
    ];
}
