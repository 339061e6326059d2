using Dispatch.Tests.Support;

namespace Dispatch.Tests.Ordering;

public sealed class OrderTests
{
    private readonly Journal _journal = new();

    [Fact]
    public void Publish_DifferentOrders_RunsLowestFirstOverTheWholeRange()
    {
        Buses.Create().Publish(new Ranked(_journal));

        Assert.Equal(["first", "middle", "last"], _journal.Lines);
    }

    [Fact]
    public void Publish_EqualOrders_SortsByFullTypeNameThenMethodNameOrdinal()
    {
        Buses.Create().Publish(new Tied(_journal));

        Assert.Equal(["B", "a", "b", "ZUpper", "Z_Upper", "aLower"], _journal.Lines);
    }

    [Fact]
    public void Publish_BeforeAndAfter_WinOverOrder()
    {
        Buses.Create().Publish(new Chained(_journal));

        // Unrelated (150) precedes Slower (200); Slow must wait for Slower, and Eager for Slow.
        Assert.Equal(["unrelated", "slower", "slow", "eager"], _journal.Lines);
    }
}
