using System.Collections.Generic;
using Dispatch.Analyzers.Flow;
using Dispatch.Analyzers.Tests.Rules;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>What a publish costs.</summary>
internal static class CostCases
{
    public static IEnumerable<RuleCase> All { get; } =
    [
        new RuleCase("DSP2001", new PublishSiteAnalyzer(),
            """
            public interface IAmEvent;
            public readonly record struct Paid(int Id) : IAmEvent;

            public class Payments(IPublisher bus)
            {
                public void Pay(int id)
                {
                    [|bus.Publish((object)new Paid(id))|];
                    [|bus.Publish<IAmEvent>(new Paid(id + 1))|];
                }
            }
            """,
            """
            public interface IAmEvent;
            public readonly record struct Paid(int Id) : IAmEvent;
            public record Sold(int Id) : IAmEvent;

            public class Payments(IPublisher bus, IPublisher<Paid> paid)
            {
                public void Pay(int id, object any, IAmEvent some)
                {
                    bus.Publish(new Paid(id));
                    paid.Publish(new Paid(id));
                    bus.Publish((object)new Sold(id));
                    bus.Publish(any);
                    bus.Publish(some);
                }
            }
            """),
        new RuleCase("DSP2002", new EventDesignAnalyzer(),
            """
            public readonly record struct Large(Guid A, Guid B, Guid C, Guid D, int E);
            public record struct Decimals(decimal A, decimal B, decimal C, decimal D, byte E);
            public readonly struct Nested { public readonly Large Inner; }
            [Handles<Large>] public class A { public void Handle(Large [|e|]) { } }
            public static class B { [Handles<Decimals>] public static void On(Decimals [|e|]) { } [Handles<Nested>] public static void On(Nested [|e|]) { } }
            """,
            """
            public readonly record struct Large(Guid A, Guid B, Guid C, Guid D, int E);
            public readonly record struct Small(Guid A, Guid B, string C, decimal D, long E);
            public record LargeClass(Guid A, Guid B, Guid C, Guid D, int E);
            public struct Mutable { public Guid A, B, C, D, E; }
            [Handles<Large>] public class A { public void Handle(in Large e) { } }
            [Handles<Large>] public class Later { public ValueTask HandleAsync(Large e, CancellationToken ct) => default; }
            [Handles<Small>, Handles<LargeClass>, Handles<Mutable>] public class B { public void Handle(Small e) { } public void Handle(LargeClass e) { } public void Handle(Mutable e) { } }
            public class Nobody { public void Handle(Large e) { } }
            """),
        new RuleCase("DSP2004", new ObserverBodyAnalyzer(),
            """
            public record Paid(int Id);
            public record Sold(int Id);
            public record Gone(int Id);

            [Handles<Paid>, Handles<Sold>, Handles<Gone>]
            public class Mails
            {
                private static Task<int> SendAsync(int id) => Task.FromResult(id);

                public void Handle(in Paid e)
                {
                    [|SendAsync(e.Id).Wait()|];
                    Console.Write([|SendAsync(e.Id).Result|]);
                    [|SendAsync(e.Id).GetAwaiter().GetResult()|];
                    [|SendAsync(e.Id).ConfigureAwait(false).GetAwaiter().GetResult()|];
                    [|Thread.Sleep(100)|];
                }

                public async ValueTask HandleAsync(Sold e, CancellationToken ct)
                {
                    Task<int> sent = SendAsync(1);
                    int early = [|sent.Result|];
                    await Task.WhenAll(sent);
                    [|Task.WaitAll(Task.Delay(early, ct))|];
                }

                public Task HandleAsync(Gone e, CancellationToken ct)
                {
                    new ManualResetEventSlim().[|Wait|]();
                    return Task.CompletedTask;
                }
            }
            """.Replace("new ManualResetEventSlim().[|Wait|]()", "[|new ManualResetEventSlim().Wait()|]"),
            """
            public record Paid(int Id);
            public record Sold(int Id);

            [Handles<Paid>, Handles<Sold>]
            public class Mails
            {
                private static Task<int> SendAsync(int id) => Task.FromResult(id);
                private sealed class Answer { public int Result { get; set; } }

                public async ValueTask HandleAsync(Paid e, CancellationToken ct)
                {
                    Task<int> one = SendAsync(1), two = SendAsync(2);
                    await Task.WhenAll(one, two);
                    Console.Write(one.Result + two.Result);
                    await one;
                }

                public void Handle(in Sold e)
                {
                    Task<int> one = SendAsync(1);
                    if (one.IsCompletedSuccessfully) { Console.Write(one.Result); }
                    _ = Task.Run(() => SendAsync(3).Wait());
                    Console.Write(new Answer().Result);
                    Thread.Sleep(0);
                }

                public void NoHandler() => SendAsync(1).Wait();
            }
            """,
            """
            public record ApplicationStartingEvent;

            [Handles<ApplicationStartingEvent>]
            public class Update { public void Handle(ApplicationStartingEvent e) => Thread.Sleep(1000); }
            """),
    ];
}
