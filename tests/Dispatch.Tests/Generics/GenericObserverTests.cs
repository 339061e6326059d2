using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Generics;

public sealed class GenericObserverTests
{
    private readonly Bus _bus = Buses.Create();
    private readonly Journal _journal = new();

    [Fact]
    public void Publish_Struct_RunsTheObserversClosedOverIt()
    {
        _bus.Publish(new Moved(_journal));
        _bus.Publish((object)new Moved(_journal));

        Assert.Equal(
            [
                "counter saw Moved: 1", "named: moved", "tracker of Moved: 1", "struct Moved", "version of Moved",
                "counter saw Moved: 2", "named: moved", "tracker of Moved: 2", "struct Moved", "version of Moved",
            ],
            _journal.Lines);
    }

    [Fact]
    public void Publish_DerivedEvent_RunsEachGenericObserverOnceClosedOverTheRuntimeType()
    {
        Renamed e = new RenamedTwice(_journal);

        _bus.Publish(e);

        Assert.Equal(
            ["counter saw RenamedTwice: 1", "named: renamed twice", "tracker of RenamedTwice: 1", "version of RenamedTwice", "class RenamedTwice"],
            _journal.Lines);
    }

    [Fact]
    public void Publish_SeveralEvents_AGenericTypeHasAnInstanceForEachAGenericMethodOneForAll()
    {
        _bus.Publish(new Moved(_journal));
        _bus.Publish(new Renamed(_journal));

        Assert.Contains("counter saw Renamed: 2", _journal.Lines);
        Assert.Contains("tracker of Renamed: 1", _journal.Lines);
    }

    [Fact]
    public void Publish_EventThatNobodyNames_IsHandledAsTheConstraint()
    {
        _bus.Publish(new TrackedUnnamed(_journal));

        Assert.Equal(["counter saw ITracked: 1", "tracker of ITracked: 1", "class ITracked"], _journal.Lines);
    }

    [Fact]
    public void Publish_ClosedGenericEvent_RunsItsObservers()
    {
        _bus.Publish(new Created<int>(1, _journal));

        Assert.Equal(["counter saw Created`1: 1", "named: created", "tracker of Created`1: 1", "class Created`1"], _journal.Lines);
    }

    [Fact]
    public async Task PublishAsync_AsynchronousGenericObserver_IsAwaited()
    {
        await _bus.PublishAsync(new AwaitedMove(_journal));

        Assert.Equal(["awaited", "tracked AwaitedMove"], _journal.Lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Publish_CovariantInterface_RunsObserversOfTheWiderArgument(bool isNamed)
    {
        _bus.Publish(isNamed ? new CatChanged(_journal) : (object)new UnnamedCatChange(_journal));

        Assert.Equal(isNamed ? ["animal changed", "cat changed"] : ["animal changed"], _journal.Lines);
    }

    [Fact]
    public void Publish_ContravariantInterface_RunsObserversOfTheNarrowerArgument()
    {
        _bus.Publish(new AnimalRule(_journal));

        Assert.Equal(["rule for animals", "rule for cats"], _journal.Lines);
    }
}
