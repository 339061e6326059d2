using System;
using System.Threading.Tasks;

namespace Dispatch.Testing.Tests;

/// <summary>The assertions hold when they should, and their failures say all one needs.</summary>
public sealed class MessageLogTests
{
    private readonly RecordingPublisher _publisher = new();

    private MessageLog Log => _publisher.Published;

    public MessageLogTests()
    {
        _publisher.Publish(new OrderCreated(1));
        _publisher.Publish(new OrderPaid(1));
        _publisher.Publish(new RushOrderCreated(2, "ann"));
    }

    [Fact]
    public void Assertions_ThatHold_ReturnWhatTheyFound()
    {
        Assert.Equal(new OrderPaid(1), Log.Single<OrderPaid>());
        Assert.Equal("ann", Log.Single<RushOrderCreated>().By);
        Assert.Equal(1, Log.Single<OrderCreated>(static e => e.Id == 1).Id);
        Assert.Equal(2, Log.AssertCount<OrderCreated>(2).Count);
        Assert.Equal(2, Log.OfType<OrderCreated>().Count);
        Log.AssertNone<MailSent>();
        Log.AssertNone<OrderPaid>(static e => e.Id == 2);
        Log.AssertSequence(new OrderCreated(1), new OrderPaid(1), new RushOrderCreated(2, "ann"));
        Log.AssertInOrder(typeof(OrderCreated), typeof(RushOrderCreated));
        Log.AssertInOrder(typeof(OrderCreated), typeof(OrderPaid), typeof(OrderCreated));
        Log.Clear();
        Log.AssertEmpty();
        Log.AssertSequence();
    }

    [Fact]
    public void Single_OfSeveral_MarksThem() => AssertFails(
        () => Log.Single<OrderCreated>(),
        """
        Expected exactly one OrderCreated, but there are 2.
        What was published:
        >  0  Publish OrderCreated { Id = 1 }
           1  Publish OrderPaid { Id = 1 }
        >  2  Publish RushOrderCreated { Id = 2, By = ann }
        """);

    [Fact]
    public void Single_WithCondition_QuotesIt() => AssertFails(
        () => Log.Single<OrderPaid>(e => e.Id == 7),
        """
        Expected exactly one OrderPaid where e => e.Id == 7, but there is none.
        What was published:
           0  Publish OrderCreated { Id = 1 }
           1  Publish OrderPaid { Id = 1 }
           2  Publish RushOrderCreated { Id = 2, By = ann }
        """);

    [Fact]
    public void AssertSequence_WithAnother_ShowsBothAndMarksTheFirstDifference() => AssertFails(
        () => Log.AssertSequence(new OrderCreated(1), new OrderPaid(2)),
        """
        Expected this sequence, but 1 is another:
           0  OrderCreated { Id = 1 }
           1  OrderPaid { Id = 2 }
        What was published:
           0  Publish OrderCreated { Id = 1 }
        >  1  Publish OrderPaid { Id = 1 }
           2  Publish RushOrderCreated { Id = 2, By = ann }
        """);

    [Fact]
    public void AssertSequence_TooShortOrTooLong_SaysWhere()
    {
        Assert.Contains("but after 1 there is more", Assert.Throws<DispatchAssertionException>(() => Log.AssertSequence(new OrderCreated(1))).Message);
        Log.Clear();
        AssertFails(
            () => Log.AssertSequence(new OrderPaid(1)),
            """
            Expected this sequence, but after 0 there is no more:
               0  OrderPaid { Id = 1 }
            Nothing was published.
            """);
    }

    [Fact]
    public void OtherAssertions_ThatDoNotHold_SayWhatWasExpected()
    {
        Assert.StartsWith("Expected 3 of OrderPaid, but there is 1.", Message(() => Log.AssertCount<OrderPaid>(3)));
        Assert.StartsWith("Expected no OrderPaid.", Message(() => Log.AssertNone<OrderPaid>()));
        Assert.StartsWith("Expected no OrderPaid where e => e.Id > 0.", Message(() => Log.AssertNone<OrderPaid>(e => e.Id > 0)));
        Assert.StartsWith("Expected nothing.", Message(() => Log.AssertEmpty()));
        Assert.StartsWith("Expected MailSent after OrderPaid, but there is none.", Message(() => Log.AssertInOrder(typeof(OrderPaid), typeof(MailSent))));
        Assert.StartsWith("Expected OrderCreated after RushOrderCreated, but there is none.", Message(() => Log.AssertInOrder(typeof(RushOrderCreated), typeof(OrderCreated))));
    }

    [Fact]
    public void Text_OfUnusualMessages_StaysOnALineAndNeverFails()
    {
        Log.Clear();
        _publisher.Publish("two\nlines");
        _publisher.Publish(42);
        _publisher.Publish(new Silent());
        _publisher.Publish(new Throwing());
        _publisher.Publish(new Changed<OrderPaid>());
        _publisher.Publish(new string('x', 300));
        string[] lines = Log.ToString().Split('\n');
        Assert.Equal("   0  Publish String two lines", lines[0]);
        Assert.Equal("   1  Publish Int32 42", lines[1]);
        Assert.Equal("   2  Publish Silent", lines[2]);
        Assert.Equal("   3  Publish Throwing (its ToString threw TimeoutException)", lines[3]);
        Assert.Equal("   4  Publish Changed<OrderPaid>", lines[4]);
        Assert.EndsWith("xxx...", lines[5]);
        Assert.Equal(6, lines.Length);
    }

    [Fact]
    public async Task WaitForAsync_EventThatComesLater_ReturnsIt()
    {
        Task<MailSent> waiting = Log.WaitForAsync<MailSent>(static e => e.Id == 2);
        await _publisher.PublishAsync(new MailSent(1));
        Assert.False(waiting.IsCompleted);
        await _publisher.PublishAsync(new MailSent(2));
        Assert.Equal(2, (await waiting).Id);
        Assert.Equal(1, (await Log.WaitForAsync<OrderPaid>()).Id);
    }

    [Fact]
    public async Task WaitForAsync_EventThatDoesNotCome_FailsWithTheLog()
    {
        var exception = await Assert.ThrowsAsync<DispatchAssertionException>(() => Log.WaitForAsync<MailSent>(timeout: TimeSpan.FromMilliseconds(20)));
        Assert.StartsWith("Waited in vain for MailSent.\nWhat was published:\n   0  Publish OrderCreated", exception.Message);
    }

    private static void AssertFails(Action assertion, string message) => Assert.Equal(message.ReplaceLineEndings("\n"), Message(assertion));

    private static string Message(Action assertion) => Assert.Throws<DispatchAssertionException>(assertion).Message;

    private sealed class Silent;

    private sealed class Changed<T>;

    private sealed class Throwing
    {
        public override string ToString() => throw new TimeoutException();
    }
}
