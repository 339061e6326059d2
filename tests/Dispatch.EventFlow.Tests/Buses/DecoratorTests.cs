using System.Linq;
using Dispatch.EventFlow.Buses;

namespace Dispatch.EventFlow.Tests.Buses;

/// <summary>What wraps a handler is none.</summary>
public class DecoratorTests
{
    private const string Source = """
        namespace Shop
        {
            public interface IHandle<in T> { void Handle(T e); }
            public interface ICommandHandler<in T> : IHandle<T> { }
            public sealed record Pay(int Id);
            public sealed class PayHandler : ICommandHandler<Pay> { public void Handle(Pay e) { } }
            public sealed class Logged<T>(DECORATED inner) : ICommandHandler<T> { public void Handle(T e) => inner.Handle(e); }
        }
        """;

    [Theory]
    [InlineData("IHandle<T>")]
    [InlineData("ICommandHandler<T>")]
    public void Decorator_OfTheContractOrOneBetween_IsNoHandler(string decorated) => Assert.Equal(["Pay -> PayHandler [Must Sync]"], Of(decorated).Handled);

    [Fact]
    public void GenericHandler_ThatTakesSomethingElse_IsAHandler() => Assert.Contains("Pay -> Logged<T> [Must Sync inherited]", Of("System.Lazy<int>").Handled);

    [Fact]
    public void Handler_ThatAsksForAServiceThatHandlesTheSame_IsAHandler() => Assert.Equal(["Pay -> Clock [Must Sync]", "Pay -> Report [Must Sync]"], FlowOf("""
        namespace Shop
        {
            public interface IHandle<in T> { void Handle(T e); }
            public sealed record Pay(int Id);
            public interface IClock : IHandle<Pay> { }
            public sealed class Clock : IClock { public void Handle(Pay e) { } }
            public sealed class Report(IClock clock) : IHandle<Pay> { public void Handle(Pay e) => _ = clock; }
        }
        """).Handled.Order());

    private static Flow FlowOf(string source) => Flow.Of(source, EventFlowOptions.Default with { Buses = [new BusModel("Shop") { Handlers = [new HandlerContract("Shop.IHandle`1")] }] });

    private static Flow Of(string decorated)
    {
        string source = Source.Replace("DECORATED", decorated);
        return FlowOf(decorated.Contains("Lazy") ? source.Replace("inner.Handle(e)", "_ = inner") : source);
    }
}
