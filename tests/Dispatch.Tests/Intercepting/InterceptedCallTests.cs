using System;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Intercepting;

/// <summary>Calls on the interfaces do the same whether they are intercepted or not: these tests run in both ways.</summary>
public sealed class InterceptedCallTests
{
#if WITHOUT_INTERCEPTORS
    private const bool Intercepts = false;
#else
    private const bool Intercepts = true;
#endif

    private readonly Bus _bus = Buses.Create();
    private readonly Journal _journal = new();

    public static TheoryData<string> SynchronousForms => [.. CallForms.Synchronous.Keys];

    public static TheoryData<string> AsynchronousForms => [.. CallForms.Asynchronous.Keys];

    [Fact]
    public void ThisAssembly_Always_InterceptsAsItsProjectSays() =>
        Assert.Equal(Intercepts, typeof(Bus).Assembly.GetTypes().Any(static type => type.Name.EndsWith("Interceptors", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(SynchronousForms))]
    public void Publish_EveryForm_ReachesTheObservers(string form)
    {
        CallForms.Synchronous[form](_bus, new Heard(_journal, 7));

        Assert.Equal(["first 7", "second 7"], _journal.Lines);
    }

    [Theory]
    [MemberData(nameof(AsynchronousForms))]
    public async Task PublishAsync_EveryForm_ReachesTheObservers(string form)
    {
        using var source = new CancellationTokenSource();
        await CallForms.Asynchronous[form](_bus, new HeardLater(_journal, 7), source.Token);

        Assert.Equal(["starts 7 True", "ends 7"], _journal.Lines);
    }

    [Theory]
    [MemberData(nameof(SynchronousForms))]
    public void Publish_AnotherPublisher_IsCalledAsWritten(string form)
    {
        var other = new CallForms.Other();
        CallForms.Synchronous[form](other, new Heard(_journal, 7));

        Assert.Equal(new Heard(_journal, 7), Assert.Single(other.Published));
        Assert.Empty(_journal.Lines);
    }

    [Theory]
    [MemberData(nameof(AsynchronousForms))]
    public async Task PublishAsync_AnotherPublisher_IsCalledAsWritten(string form)
    {
        var other = new CallForms.Other();
        await CallForms.Asynchronous[form](other, new HeardLater(_journal, 7), default);

        Assert.Equal(new HeardLater(_journal, 7), Assert.Single(other.Published));
    }

    [Fact]
    public async Task PublishOfOneEvent_OwnAndOther_ReachTheirs()
    {
        var other = new CallForms.Other();
        foreach (IPublisher<Heard> publisher in new[] { _bus.For<Heard>(), other })
        {
            publisher.Publish(new Heard(_journal, 1));
            publisher?.Publish(e: new Heard(_journal, 2));
        }

        foreach (IAsyncPublisher<HeardLater> publisher in new[] { _bus.ForAsync<HeardLater>(), other })
        {
            await publisher.PublishAsync(new HeardLater(_journal, 3));
        }

        _bus.For<Unheard>().Publish(new Unheard(_journal));
        await _bus.ForAsync<Heard>().PublishAsync(new Heard(_journal, 4), CancellationToken.None);
        Assert.Equal(["first 1", "second 1", "first 2", "second 2", "starts 3 False", "ends 3", "first 4", "second 4"], _journal.Lines);
        Assert.Equal(3, other.Published.Count);
    }

    [Fact]
    public async Task Publish_DerivedEventInABaseVariable_RuntimeTypeDecides()
    {
        IPublisher publisher = _bus;
        HeardClass e = new HeardMore(_journal, 1);
        publisher.Publish(in e);
        await publisher.PublishAsync(e);
        _bus.For<HeardClass>().Publish(in e);
        await _bus.ForAsync<HeardClass>().PublishAsync(e);
        CallForms.PublishAny(publisher, e);
        publisher.Publish(new HeardClass(_journal, 2));

        Assert.Equal(["HeardMore 1", "HeardMore 1", "HeardMore 1", "HeardMore 1", "HeardMore 1", "HeardClass 2"], _journal.Lines);
    }

    [Fact]
    public async Task Publish_NullEvent_IsRefusedTheSameWay()
    {
        IPublisher publisher = _bus;
        HeardClass? nothing = null;
        Assert.Throws<ArgumentNullException>(() => publisher.Publish(in nothing));
        Assert.Throws<ArgumentNullException>(() => _bus.For<HeardClass?>().Publish(in nothing));
        ValueTask pending = publisher.PublishAsync(nothing);

        await Assert.ThrowsAsync<ArgumentNullException>(pending.AsTask);
    }

    [Fact]
    public void Publish_NullReceiver_ThrowsAfterTheArguments()
    {
        IPublisher? publisher = null;
        IPublisher<Heard>? one = null;
        IAsyncPublisher<HeardLater>? later = null;
        Assert.Throws<NullReferenceException>(() => publisher!.Publish(Made(1)));
        Assert.Throws<NullReferenceException>(() => one!.Publish(Made(2)));
        Assert.Throws<NullReferenceException>(() => { _ = later!.PublishAsync(new HeardLater(_journal, Made(3).Value)); });
        Assert.Throws<NullReferenceException>(() => CallForms.PublishAny(publisher!, Made(4)));

        Assert.Equal(["made 1", "made 2", "made 3", "made 4"], _journal.Lines);
    }

    [Fact]
    public void Publish_SynchronouslyOfAnAsynchronousEvent_ThrowsAndNamesTheObserver()
    {
        IPublisher publisher = _bus;
#pragma warning disable DSP0010 // what is tested
        var thrown = Assert.Throws<SynchronousPublishException>(() => publisher.Publish(new HeardLater(_journal, 1)));
        Assert.Throws<SynchronousPublishException>(() => _bus.For<HeardLater>().Publish(new HeardLater(_journal, 1)));
#pragma warning restore DSP0010

        Assert.Equal("Dispatch.Tests.Intercepting.HeardObservers.OfLaterAsync", thrown.Observer);
        Assert.Empty(_journal.Lines);
    }

    [Fact]
    public async Task Publish_InAnExpressionTree_IsLeftAlone()
    {
        IAsyncPublisher<HeardLater> publisher = _bus.ForAsync<HeardLater>();
        var e = new HeardLater(_journal, 1);
        Expression<Func<ValueTask>> call = () => publisher.PublishAsync(e, CancellationToken.None);

        Assert.Equal(typeof(IAsyncPublisher<HeardLater>), ((MethodCallExpression)call.Body).Method.DeclaringType);
        await call.Compile()();
        Assert.Equal(["starts 1 False", "ends 1"], _journal.Lines);
    }

    [Fact]
    public void Publish_ReceiverIsADerivedInterface_IsCalledAsWritten()
    {
        var other = new CallForms.Other();
        other.PublishToMyself(new Heard(_journal, 1));

        Assert.Single(other.Published);
    }

    private Heard Made(int value)
    {
        _journal.Add($"made {value}");
        return new Heard(_journal, value);
    }
}
