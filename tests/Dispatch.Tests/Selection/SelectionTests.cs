using System;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Selection;

public sealed class SelectionTests
{
    private static readonly string[] s_fast = ["audit", "most specific: fast", "shipment", "neither: audited"];
    private readonly Bus _bus = Buses.Create();
    private readonly Journal _journal = new();

    [Fact]
    public void Publish_DerivedEvent_RunsObserversOfBasesEachOnceMostSpecificHandler()
    {
        _bus.Publish(new FastShipment(_journal));

        Assert.Equal(s_fast, _journal.Lines);
    }

    [Theory]
    [InlineData("overload of base")]
    [InlineData("generic of base")]
    [InlineData("generic of interface")]
    [InlineData("object")]
    [InlineData("IPublisher<T>")]
    [InlineData("PublishAsync")]
    [InlineData("IAsyncPublisher<T>")]
    public async Task Publish_DerivedEventInVariableOfBase_RuntimeTypeDecides(string entry)
    {
        Shipment e = new FastShipment(_journal);
        switch (entry)
        {
            case "overload of base":
                _bus.Publish(e);
                break;
            case "generic of base":
                _bus.Publish<Shipment>(e);
                break;
            case "generic of interface":
                _bus.Publish<IAudited>(e);
                break;
            case "object":
                _bus.Publish((object)e);
                break;
            case "IPublisher<T>":
                _bus.For<Shipment>().Publish(e);
                break;
            case "PublishAsync":
                await _bus.PublishAsync(e);
                break;
            default:
                await _bus.ForAsync<Shipment>().PublishAsync(e);
                break;
        }

        Assert.Equal(s_fast, _journal.Lines);
    }

    [Fact]
    public void Publish_UnknownDerivedType_RunsWhatTheNearestKnownBaseRuns()
    {
        _bus.Publish(new OvernightShipment(_journal));

        Assert.Equal(s_fast, _journal.Lines);
    }

    [Fact]
    public void Publish_UnknownStruct_RunsObserversOfItsInterface()
    {
        _bus.Publish(new AuditedStruct(_journal));

        Assert.Equal(["audit", "neither: audited"], _journal.Lines);
    }

    [Fact]
    public void Publish_TwoUnrelatedNearestBases_ThrowsBeforeAnyObserver()
    {
        var thrown = Assert.Throws<AmbiguousEventException>(() => _bus.Publish(new BilledShipment(_journal)));

        Assert.Equal(typeof(BilledShipment), thrown.EventType);
        Assert.Contains(typeof(IBilled).FullName!, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(typeof(FastShipment).FullName!, thrown.Message, StringComparison.Ordinal);
        Assert.Empty(_journal.Lines);
    }

    [Fact]
    public async Task PublishAsync_TwoUnrelatedNearestBases_FailsTheTask()
    {
        ValueTask pending = _bus.PublishAsync((object)new BilledShipment(_journal));

        await Assert.ThrowsAsync<AmbiguousEventException>(async () => await pending);
        Assert.Empty(_journal.Lines);
    }

    [Fact]
    public void Publish_ObserverOfTwoUnrelatedBases_RunsTheHandlerOfLowestOrderOnce()
    {
        _bus.Publish(new Invoice(_journal));

        Assert.Equal(["audit", "bill", "invoice", "neither: billed"], _journal.Lines);
    }

    [Fact]
    public async Task Publish_NobodyObserves_DoesNothing()
    {
        _bus.Publish(new Unobserved(_journal));
        _bus.Publish((object)new Unobserved(_journal));
        await _bus.PublishAsync(new Unobserved(_journal));
        await _bus.ForAsync<Unobserved>().PublishAsync(new Unobserved(_journal));

        Assert.Empty(_journal.Lines);
    }

    [Fact]
    public void Publish_BoxedNullable_IsItsValue()
    {
        AuditedStruct? e = new AuditedStruct(_journal);

        _bus.Publish(e);

        Assert.Equal(["audit", "neither: audited"], _journal.Lines);
    }

    [Fact]
    public async Task Publish_Null_ThrowsArgumentNullException()
    {
        Assert.Throws<ArgumentNullException>(() => _bus.Publish((object)null!));
        Assert.Throws<ArgumentNullException>(() => _bus.Publish<Shipment>(null!));
        ValueTask pending = _bus.PublishAsync((object)null!);
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await pending);
    }
}
