using System;
using System.Threading.Tasks;
using Dispatch.Filters.Tests.Events;
using Dispatch.Filters.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Filters.Tests.Surrounding;

public sealed class DispatcherFilterTests
{
    private readonly Journal _journal = new();
    private readonly FilteredBus _bus = new(new OfInterface(new FilterName("given")), new RecordingErrorHandler());

    [Fact]
    public void Publish_FiltersOfTheDispatcher_AreOutsideThoseOfTheEvent()
    {
        _bus.Publish(new Surrounded(_journal));

        // The event has Outer as well: a filter type runs once on each level.
        Assert.Equal("outer(, outer(, named, inner(, first, second, )inner, )outer, )outer", _journal.Text);
    }

    [Fact]
    public void Publish_FilterOfAnInterface_SurroundsWhatImplementsIt()
    {
        _bus.Publish(new Tagged(_journal, "a"));

        Assert.Equal("outer(, given a, observer of Tagged, )outer", _journal.Text);
    }

    [Fact]
    public async Task Publish_DerivedEvent_RunsTheFiltersOfItsNearestKnownType()
    {
        _bus.Publish((object)new TaggedMore(_journal, "b"));
        await _bus.PublishAsync((object)new TaggedMore(_journal, "c"));

        Assert.Equal("outer(, given b, observer of TaggedMore, )outer, outer(, given c, observer of TaggedMore, )outer", _journal.Text);
    }

    [Fact]
    public void Publish_FilterOfTheContainer_IsTheRegisteredOneOrConstructed()
    {
        using ServiceProvider registered = Services().AddSingleton(new OfInterface(new FilterName("registered"))).AddFilteredBusDispatcher().BuildServiceProvider();
        using ServiceProvider constructed = Services().AddSingleton(new FilterName("constructed")).AddFilteredBusDispatcher().BuildServiceProvider();

        registered.GetRequiredService<IPublisher>().Publish(new Tagged(_journal, "1"));
        constructed.GetRequiredService<IPublisher>().Publish(new Tagged(_journal, "2"));

        Assert.Equal("outer(, registered 1, observer of Tagged, )outer, outer(, constructed 2, observer of Tagged, )outer", _journal.Text);
    }

    [Fact]
    public void Publish_NobodyObserves_NoFilterRuns()
    {
        _bus.Publish((object)new Unobserved(_journal));

        Assert.Empty(_journal.Text);
    }

    private static IServiceCollection Services() => new ServiceCollection().AddSingleton<IDispatchErrorHandler>(new RecordingErrorHandler());

    private sealed record Unobserved(Journal Journal) : IJournaled;
}
