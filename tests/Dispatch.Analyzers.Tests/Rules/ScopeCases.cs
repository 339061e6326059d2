using System.Collections.Generic;
using Dispatch.TestKit.Analyzers;

namespace Dispatch.Analyzers.Tests.Rules;

internal static class ScopeCases
{
    private const string Container = """

        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection;

            public static class Registration
            {
                public static IServiceCollection AddScoped<T>(this IServiceCollection services) => services;

                public static IServiceCollection AddScoped(this IServiceCollection services, System.Type service) => services;

                public static IServiceCollection AddSingleton<T>(this IServiceCollection services) => services;
            }
        }

        namespace Microsoft.EntityFrameworkCore { public class DbContext; }
        """;

    private static readonly VerifierOptions s_options = new() { OtherSources = [Container] };

    public static IEnumerable<RuleCase> All { get; } =
    [
        new RuleCase("DSP0065", new ScopeAnalyzer(),
            """
            using Microsoft.Extensions.DependencyInjection;

            public record Paid(int Id);
            public class Unit;
            public class Rest;
            public class Context : Microsoft.EntityFrameworkCore.DbContext;

            [Handles<Paid>] public class Book(Unit [|unit|]) { public void Handle(Paid e) => _ = unit; }
            [Handles<Paid>] public class Ledger(int size, Rest [|rest|]) { public void Handle(Paid e) => _ = rest.ToString() + size; }
            [Handles<Paid>] public class Store(Context [|context|]) { public void Handle(Paid e) => _ = context; }
            [HandlesAll] public class Audit<T>(Unit [|unit|]) { public void Handle(in T e) => _ = unit; }

            public static class Startup
            {
                public static void Configure(IServiceCollection services) => services.AddScoped<Unit>().AddScoped(typeof(Rest));
            }

            [Dispatcher] public partial class Shop;
            """,
            """
            using Microsoft.Extensions.DependencyInjection;

            public record Paid(int Id);
            public class Unit;
            public class Single;

            [Handles<Paid>, Observer(ObserverLifetime.PerPublish)] public class Book(Unit unit) { public void Handle(Paid e) => _ = unit; }
            [Handles<Paid>, Observer(ObserverLifetime.Scoped)] public class Ledger(Unit unit) { public void Handle(Paid e) => _ = unit; }
            [Handles<Paid>] public class Counter(Single single) { public void Handle(Paid e) => _ = single; }
            public class NoObserver(Unit unit) { public Unit Unit => unit; }

            public static class Startup
            {
                public static void Configure(IServiceCollection services) => services.AddScoped<Unit>().AddSingleton<Single>();
            }

            [Dispatcher] public partial class Shop;
            """,
            """
            using Microsoft.Extensions.DependencyInjection;

            public record Paid(int Id);
            public class Unit;

            [Handles<Paid>] public class Book(Unit unit) { public void Handle(Paid e) => _ = unit; }

            public static class Startup
            {
                public static void Configure(IServiceCollection services) => services.AddScoped<Unit>();
            }

            [Dispatcher(ObserverLifetime = ObserverLifetime.Scoped)] public partial class Shop;
            """)
        {
            Options = s_options,
        },
        new RuleCase("DSP0066", new ScopeAnalyzer(),
            """
            public record struct Reserve(int Sku) : ICommand;

            [Handles<Reserve>]
            [[|Observer(ObserverLifetime.PerDelivery)|]]
            public class Stock { public void Handle(in Reserve request) { } }
            """,
            """
            public record struct Reserve(int Sku) : ICommand;
            public record struct Paid(int Id);

            [Handles<Reserve>, Observer(ObserverLifetime.Scoped)] public class Stock { public void Handle(in Reserve request) { } }
            [Handles<Paid>, Observer(ObserverLifetime.PerPublish)] public class Book { public void Handle(in Paid e) { } }
            """),
        new RuleCase("DSP0067", new ScopeAnalyzer(),
            """
            public record struct Paid(int Id);

            [Handles<Paid>]
            [[|Observer(ObserverLifetime.PerPublish)|]]
            public class Book { public void Handle(in Paid e) { } }

            [Dispatcher] public partial class Shop;
            """,
            """
            public record struct Paid(int Id);

            [Handles<Paid>, Observer(ObserverLifetime.Transient)] public class Book { public void Handle(in Paid e) { } }

            [Dispatcher] public partial class Shop;
            """,
            """
            public record struct Paid(int Id);

            [Handles<Paid>, Observer(ObserverLifetime.PerPublish)] public class Book { public void Handle(in Paid e) { } }
            """),
    ];
}
