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

    private static Flow Of(string decorated)
    {
        string source = Source.Replace("DECORATED", decorated);
        return Flow.Of(decorated.Contains("Lazy") ? source.Replace("inner.Handle(e)", "_ = inner") : source, EventFlowOptions.Default with { Buses = [new BusModel("Shop") { Handlers = [new HandlerContract("Shop.IHandle`1")] }] });
    }
}
