using System.Linq;
using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>Observers of every event that fits: <c>[HandlesAll]</c>.</summary>
public class OpenObserverTests
{
    private const string Events = """
        public interface IAudited;
        public sealed record A(int Id) : IAudited;
        public sealed record B(int Id);
        public readonly record struct C(int Id);
        public sealed record Log<T>(T What);
        public sealed record Ask(int Id) : ICommand;
        class P(IPublisher bus, ISender sender) { public void Go() { bus.Publish(new A(1)); bus.Publish(new B(1)); bus.Publish(new C(1)); sender.Send(new Ask(1)); } }

        """;

    [Theory]
    [InlineData("[HandlesAll] class H<T>(IPublisher bus) where T : IAudited { public void Handle(in T e) => bus.Publish(new Log<T>(e)); }", "H<T>(A) -> Log<A>")]
    [InlineData("[HandlesAll] class H(IPublisher bus) { public void Handle<T>(in T e) where T : IAudited => bus.Publish(new Log<T>(e)); }", "H(A) -> Log<A>")]
    [InlineData("class H(IPublisher bus) { [HandlesAll] public void On<T>(in T e) where T : struct => bus.Publish(new Log<T>(e)); }", "H(C) -> Log<C>")]
    [InlineData("[HandlesAll] class H<T>(IPublisher bus) where T : IAudited { public void Handle(in T e) { if (Id(e) is B) { bus.Publish(new B(2)); } bus.Publish(new C(1)); } static object Id(object o) => o; }", "H<T> -> B, H<T> -> C")]
    public void Publish_OfAnOpenObserver_IsAnEdgeOfEachEventThatFits(string handler, string edges) =>
        Assert.Equal(edges, string.Join(", ", Flow.Of(Events + handler).Edges.Where(static edge => !edge.Contains("(IAudited)") && !edge.Contains("(object)")).Select(static edge => edge[..edge.IndexOf(" [", System.StringComparison.Ordinal)])));

    [Fact]
    public void OpenObserver_ThatPublishesWhatItObserves_IsACycle()
    {
        Flow flow = Flow.Of(Events + "[HandlesAll] class H<T>(IPublisher bus) where T : IAudited { public void Handle(in T e) => bus.Publish(new A(1)); }");

        Assert.Contains("Unconditional: A → H<T> → A", flow.CycleTexts);
    }

    [Fact]
    public void OpenObserver_WithoutConstraint_ObservesNoRequest()
    {
        Flow flow = Flow.Of(Events + "[HandlesAll] class H<T>(IPublisher bus) { public void Handle(in T e) { } }");

        Assert.DoesNotContain(flow.Handled, static text => text.StartsWith("Ask ", System.StringComparison.Ordinal));
        Assert.Contains(flow.Handled, static text => text.StartsWith("C -> H", System.StringComparison.Ordinal));
    }
}
