using System.Linq;
using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>What several types inherit from one generic base runs with the arguments of each.</summary>
public class GenericBaseTests
{
    [Fact]
    public void VirtualCall_InAGenericBase_PublishesForTheTypeThatInherits()
    {
        Flow flow = Flow.Of("""
            public sealed record A;
            public sealed record B;
            public sealed record Changed<T>(int Id);
            public abstract class Status<T>(IPublisher bus)
            {
                public virtual void Fail(int id) => Fail(id, true);
                protected virtual void Fail(int id, bool escalate) => bus.Publish(new Changed<T>(id));
            }
            public sealed class IntStatus(IPublisher bus) : Status<int>(bus);
            public sealed class LongStatus(IPublisher bus) : Status<long>(bus);
            public class TextStatus(IPublisher bus) : Status<string>(bus);
            [Handles<A>] class OnA(IntStatus status) { public void Handle(A e) => status.Fail(1); }
            [Handles<B>] class OnB(TextStatus status) { public void Handle(B e) => status.Fail(1); }
            """);

        Assert.Equal(["OnA -> Changed<int> [Must Sync]", "OnB -> Changed<string> [Must Sync]"], flow.Edges.Order());
    }
}
