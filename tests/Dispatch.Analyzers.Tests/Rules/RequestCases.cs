using System.Collections.Generic;

namespace Dispatch.Analyzers.Tests.Rules;

internal static class RequestCases
{
    public static IEnumerable<RuleCase> All { get; } =
    [
        new RuleCase("DSP0050", new RequestTypeAnalyzer(),
            """
            public record struct [|Both|] : IQuery<int>, ICommand;
            public record struct [|Twice|] : IQuery<int>, IQuery<string>;
            public record [|Bare|] : IRequest;
            public interface IAsk : IQuery<int>;

            [Handles<[|IAsk|]>]
            public class Answers { public int Handle(IAsk query) => 1; }
            """,
            """
            public record struct One : IQuery<int>;
            public record Base : ICommand<int>;
            public record Derived : Base;
            public abstract record Job : ICommand;
            public interface IMarked : IQuery<int>;
            public record Marked : IMarked;
            public record Event;

            [Handles<One>]
            public class Answers { public int Handle(One query) => 1; }
            """),
        new RuleCase("DSP0051", new RequestCallAnalyzer(),
            """
            public record struct Ship(int Id) : ICommand;
            public record Price(int Id) : IQuery<int>;
            public record struct Lines : IStreamQuery<int>;

            public class Shop(IPublisher any, IPublisher<Ship> ships)
            {
                public void Pay()
                {
                    [|any.Publish(new Ship(1))|];
                    [|any.Publish((object)new Price(1))|];
                    [|any.Publish<Lines>(default)|];
                    [|ships.Publish(new Ship(1))|];
                }

                public ValueTask PayAsync() => [|any.PublishAsync(new Price(1))|];
            }
            """,
            """
            public record Paid(int Id);
            public record struct Ship(int Id) : ICommand;

            public class Other { public void Publish(Ship command) { } }

            public class Shop(IPublisher any, ISender sender, Other other)
            {
                public void Pay(object what)
                {
                    any.Publish(new Paid(1));
                    any.Publish(what);
                    sender.Send(new Ship(1));
                    other.Publish(new Ship(1));
                }
            }
            """),
        new RuleCase("DSP0052", new RequestHandlerAnalyzer(),
            """
            public record struct Pay(int Id) : ICommand<int>;
            public record Ship(int Id) : ICommand;
            public record Express(int Id) : Ship(Id);

            [Handles<Pay>]
            public class Payments { public Task<int> HandleAsync(Pay command) => Task.FromResult(1); }

            public class Shipping { [Handles<Ship>] public ValueTask ShipAsync(Ship command, CancellationToken token) => default; }

            public class Shop(ISender any, ISender<Pay, int> pay, ISender<Ship> ship)
            {
                public int Buy()
                {
                    [|ship.Send(new Ship(1))|];
                    [|any.Send(new Express(1))|];
                    [|any.Send((object)new Ship(1))|];
                    return [|pay.Send(new Pay(1))|] + [|any.Send<Pay, int>(new Pay(1))|] + [|any.Send(new Pay(1))|];
                }
            }
            """,
            """
            public record struct Pay(int Id) : ICommand<int>;
            public record struct Price(int Id) : IQuery<int>;

            [Handles<Pay>]
            public class Payments { public Task<int> HandleAsync(Pay command) => Task.FromResult(1); }

            [Handles<Price>]
            public class Prices { public int Handle(Price query) => 1; }

            public class Shop(ISender any)
            {
                public async Task<int> Buy() => any.Send<Price, int>(new Price(1)) + await any.SendAsync<Pay, int>(new Pay(1));
            }
            """),
        new RuleCase("DSP0053", new RequestCallAnalyzer(),
            """
            public record struct Paid(int Id);
            public record Open(int Id);
            public sealed record Closed(int Id);

            public class Shop(ISender any)
            {
                public void Pay(Closed closed)
                {
                    [|any.Send(new Paid(1))|];
                    [|any.Send(new Open(1))|];
                    [|any.Send(closed)|];
                }

                public async Task PayAsync() => await [|any.SendAsync(new Paid(1))|];
            }
            """,
            """
            public record Open(int Id);
            public interface IThing;
            public record Ship(int Id) : ICommand;

            public class Shop(ISender any)
            {
                public void Pay(Open open, IThing thing, object some)
                {
                    any.Send(open);
                    any.Send(thing);
                    any.Send(some);
                    any.Send((object)new Ship(1));
                }
            }
            """),
        new RuleCase("DSP0054", new RequestCallAnalyzer(),
            """
            public record Ship(int Id) : ICommand;
            public record Lines : IStreamQuery<int>;

            public class Shop(ISender any, ISender<Ship> ship)
            {
                public void Pay()
                {
                    [|any.SendAsync(new Ship(1))|];
                    [|ship.SendAsync(new Ship(1))|].AsTask();
                    [|any.Stream(new Lines())|];
                }
            }
            """,
            """
            public record Ship(int Id) : ICommand;
            public record Count : IQuery<int>;

            public class Other { public Task SendAsync(Ship command) => Task.CompletedTask; }

            public class Shop(ISender any, Other other)
            {
                public async Task Pay()
                {
                    await any.SendAsync(new Ship(1));
                    _ = any.SendAsync(new Ship(2));
                    any.Send(new Count());
                    other.SendAsync(new Ship(3));
                }

                public ValueTask Pass(Ship command) => any.SendAsync(command);
            }
            """),
        new RuleCase("DSP0055", new RequestCallAnalyzer(),
            """
            public record struct Price(int Id) : IQuery<int>;
            public record struct Lines : IStreamQuery<int>;
            public record struct Ship : ICommand;

            public class Shop(ISender any)
            {
                public int Pay()
                {
                    [|any.Send((object)new Ship())|];
                    [|any.Send<ICommand>(new Ship())|];
                    return [|any.Send(new Price(1))|];
                }

                public ValueTask<int> PayAsync() => [|any.SendAsync(new Price(1))|];
                public object Open() => [|any.Stream(new Lines())|];
            }
            """,
            """
            public record struct Price(int Id) : IQuery<int>;
            public record Big(int Id) : IQuery<int>;
            public record struct Ship : ICommand;

            public class Shop(ISender any, ISender<Price, int> prices)
            {
                public int Pay()
                {
                    any.Send(new Ship());
                    return any.Send<Price, int>(new Price(1)) + prices.Send(new Price(2)) + any.Send(new Big(3));
                }
            }
            """),
        new RuleCase("DSP0056", new RequestTypeAnalyzer(),
            """
            [[|OnError(ErrorPolicy.Collect)|]]
            public record struct Ship(int Id) : ICommand;
            public record struct Pay(int Id) : ICommand;

            [Handles<Ship>([|Order = 1|])]
            public class Shipping { public void Handle(Ship command) { } }

            public class Payments { [Handles<Pay>([|Before = typeof(Shipping)|])] public void Pay(Pay command) { } }
            """,
            """
            [OnError(ErrorPolicy.Collect)]
            public record struct Shipped(int Id);
            public record struct Ship(int Id) : ICommand;

            [Handles<Shipped>(Order = 1)]
            [Handles<Ship>]
            public class Shipping { public void Handle(Ship command) { } public void Handle(Shipped e) { } }
            """),
        new RuleCase("DSP1203", new RequestHandlerAnalyzer(),
            """
            public record struct [|Forgotten|](int Id) : ICommand;
            public record struct Price(int Id) : IQuery<int>;

            [[|Handles<Price>|]]
            public class Prices { public int Handle(Price query) => 1; }

            public class Discounts { [[|Handles<Price>|]] public int Half(Price query) => 1; }

            [Dispatcher] public partial class Shop;
            """,
            """
            public record struct Price(int Id) : IQuery<int>;
            public abstract record Job : ICommand;
            public record Report : IQuery<int>;
            public sealed record Monthly : Report;
            public record Generic<T> : IQuery<T>;
            public record struct Paid;

            [Handles<Price>]
            [Handles<Report>]
            public class Prices
            {
                public int Handle(Price query) => 1;
                public int Handle(Report query) => 1;
            }

            [Handles<Paid>] public class A { public void Handle(Paid e) { } }
            [Handles<Paid>] public class B { public void Handle(Paid e) { } }

            [Dispatcher] public partial class Shop;
            """,
            """
            public record struct Forgotten(int Id) : ICommand;
            public class Library(ISender any) { public void Pass() => any.Send(new Forgotten(1)); }
            """),
    ];
}
