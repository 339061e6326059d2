using System.Collections.Generic;
using System.Threading.Tasks;
using Dispatch.Analyzers.Flow;
using Dispatch.Analyzers.Tests.Rules;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>The rules whose subject is a call or a contract of a library, not of Dispatch: DSP1204, DSP1306, DSP2003.</summary>
public class SubscriptionRuleTests
{
    private const string Contracts = """
        namespace MessagePipe
        {
            public interface IMessageHandler<T> { void Handle(T message); }
            public interface ISubscriber<T> { IDisposable Subscribe(Action<T> handler); IDisposable Subscribe<TState>(TState state, Action<T, TState> handler); }
        }
        namespace MassTransit
        {
            public interface ConsumeContext<T> { T Message { get; } }
            public interface IConsumer<T> { Task Consume(ConsumeContext<T> context); }
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection;
            public static class ServiceCollectionServiceExtensions
            {
                public static IServiceCollection AddTransient<TService, TImplementation>(this IServiceCollection services) => services;
                public static IServiceCollection TryAddTransient<TService, TImplementation>(this IServiceCollection services) => services;
            }
        }
        """;

    private static readonly Dictionary<string, (DiagnosticAnalyzer Analyzer, string Hit, string NearMiss)> s_cases = new()
    {
        ["DSP1204"] = (new SubscriptionAnalyzer(),
            """
            using MessagePipe;
            using Microsoft.Extensions.DependencyInjection;
            public record Paid(int Id);
            public class Mail : IMessageHandler<Paid> { public void Handle(Paid e) { } }
            public class Window(ISubscriber<Paid> paid, Action<Paid> given)
            {
                public void Load() { paid.Subscribe(On); [|paid.Subscribe(On)|]; paid.Subscribe(given); [|paid.Subscribe(given)|]; }
                public void Register(IServiceCollection services)
                {
                    services.AddTransient<IMessageHandler<Paid>, Mail>();
                    [|services.AddTransient<IMessageHandler<Paid>, Mail>()|];
                }
                private void On(Paid e) { }
            }
            """,
            """
            using MessagePipe;
            using Microsoft.Extensions.DependencyInjection;
            public record Paid(int Id);
            public class Mail : IMessageHandler<Paid> { public void Handle(Paid e) { } }
            public class Sms : IMessageHandler<Paid> { public void Handle(Paid e) { } }
            public class Window(ISubscriber<Paid> paid, ISubscriber<Paid> other)
            {
                public void Load() { paid.Subscribe(On); other.Subscribe(On); paid.Subscribe(Two); }
                public void Branch(bool a) { if (a) { paid.Subscribe(On); } else { paid.Subscribe(On); } }
                public void Again() { IDisposable first = paid.Subscribe(On); first.Dispose(); first = paid.Subscribe(On); }
                public void Lambdas() { paid.Subscribe(static e => Console.Write(e)); paid.Subscribe(static e => Console.Write(e)); }
                public void Register(IServiceCollection services)
                {
                    services.AddTransient<IMessageHandler<Paid>, Mail>();
                    services.AddTransient<IMessageHandler<Paid>, Sms>();
                    services.TryAddTransient<IMessageHandler<Paid>, Mail>();
                    services.AddTransient<IComparable, string>();
                    services.AddTransient<IComparable, string>();
                }
                private void On(Paid e) { }
                private void Two(Paid e) { }
            }
            """),
        ["DSP1306"] = (new ObserverBodyAnalyzer(),
            """
            using MassTransit;
            public record Paid(int Id);
            public record Reward(Guid Id, int Order);
            public class Account { public int Points { get; set; } public int Count { get; set; } }
            public interface IMailer { Task SendAsync(string to); }
            public class Points(Account account) : IConsumer<Paid> { public Task Consume(ConsumeContext<Paid> c) { [|account.Points += 10|]; return Task.CompletedTask; } }
            public class Counts(Account account) : IConsumer<Paid> { public Task Consume(ConsumeContext<Paid> c) { [|account.Count++|]; return Task.CompletedTask; } }
            public class Rewards(List<Reward> rewards) : IConsumer<Paid> { public Task Consume(ConsumeContext<Paid> c) { [|rewards.Add(new Reward(Guid.NewGuid(), c.Message.Id))|]; return Task.CompletedTask; } }
            public class Mails(IMailer mailer) : IConsumer<Paid> { public async Task Consume(ConsumeContext<Paid> c) => await [|mailer.SendAsync("a")|]; }
            """,
            """
            using MassTransit;
            public record Paid(int Id);
            public record Reward(Guid Id, int Order);
            public class IdempotentAttribute : Attribute;
            public class Account { public int Points { get; set; } public HashSet<int> Seen { get; } = []; }
            public class Asks(Account account) : IConsumer<Paid> { public Task Consume(ConsumeContext<Paid> c) { if (account.Seen.Add(c.Message.Id)) { account.Points += 10; } return Task.CompletedTask; } }
            public class Sets(Account account) : IConsumer<Paid> { public Task Consume(ConsumeContext<Paid> c) { account.Points = c.Message.Id; return Task.CompletedTask; } }
            public class Keyed(Dictionary<int, Reward> rewards) : IConsumer<Paid> { public Task Consume(ConsumeContext<Paid> c) { rewards[c.Message.Id] = new Reward(Guid.NewGuid(), c.Message.Id); return Task.CompletedTask; } }
            [Idempotent] public class Marked(Account account) : IConsumer<Paid> { public Task Consume(ConsumeContext<Paid> c) { account.Points += 10; return Task.CompletedTask; } }
            public class InProcess(Account account) : MessagePipe.IMessageHandler<Paid> { public void Handle(Paid e) => account.Points += 10; }
            public class Own : IConsumer<Paid> { public int Count { get; set; } public Task Consume(ConsumeContext<Paid> c) { Count++; return Task.CompletedTask; } }
            """),
        ["DSP2003"] = (new SubscriptionAnalyzer(),
            """
            using MessagePipe;
            public record Paid(int Id);
            public class Window(ISubscriber<Paid> paid) : IMessageHandler<Paid>
            {
                private int _count;
                public void Load(List<string> names) { foreach (string name in names) { [|paid.Subscribe(e => Console.Write(name))|]; } }
                public void Handle(Paid e) => [|paid.Subscribe(later => _count++)|];
            }
            """,
            """
            using MessagePipe;
            public record Paid(int Id);
            public class Window(ISubscriber<Paid> paid)
            {
                private int _count;
                public void Once(string name) => paid.Subscribe(e => { _count++; Console.Write(name); });
                public void Static(List<string> names) { foreach (string name in names) { paid.Subscribe(static e => Console.Write(e.Id)); } }
                public void State(List<string> names) { foreach (string name in names) { paid.Subscribe(name, static (e, state) => Console.Write(state)); } }
                public void Inner(List<string> names) { foreach (string name in names) { paid.Subscribe(static e => { int twice = e.Id * 2; Console.Write(twice); }); } }
            }
            """),
    };

    internal static IEnumerable<string> Ids => s_cases.Keys;

    public static TheoryData<string> Rules => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Rule_MarkedCode_IsReportedThere(string id) => await VerifyAsync(id, s_cases[id].Hit);

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Rule_NearMisses_AreNotReported(string id) => await VerifyAsync(id, s_cases[id].NearMiss);

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Rule_SuppressedByPragma_IsNotReported(string id) => await VerifyAsync(id, $"#pragma warning disable {id}\n{Unmarked(id)}");

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Rule_GeneratedCode_IsNotReported(string id) =>
        await AnalyzerVerifier.VerifyAsync(s_cases[id].Analyzer, "// <auto-generated/>\n#nullable enable\n" + Unmarked(id), id, OtherBusTests.Options(Contracts) with { Path = "Test.g.cs" });

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Rule_ContractsOfSomebodyElse_AreNotReported(string id)
    {
        string source = Unmarked(id).Replace("MessagePipe", "Other.Pipe").Replace("MassTransit", "Other.Transit");
        string contracts = Contracts.Replace("MessagePipe", "Other.Pipe").Replace("MassTransit", "Other.Transit");
        await AnalyzerVerifier.VerifyAsync(s_cases[id].Analyzer, source, id, OtherBusTests.Options(contracts));
    }

    private static async Task VerifyAsync(string id, string source) =>
        await AnalyzerVerifier.VerifyAsync(s_cases[id].Analyzer, source, id, OtherBusTests.Options(Contracts));

    private static string Unmarked(string id) => MarkupParser.Parse(s_cases[id].Hit).Source;
}
