using System;
using System.Collections.Generic;
using System.Reactive.Linq;
using Dispatch.Subscriptions.Tests.Events;
using Xunit;

namespace Dispatch.Subscriptions.Tests;

/// <summary>Events as observables, with System.Reactive.</summary>
public sealed class ObservableTests
{
    private readonly Bus _bus = new(new Failures());

    [Fact]
    public void Observable_InAQuery_SeesTheEvents()
    {
        var seen = new List<long>();
        using (_bus.AsObservable<Numbered>().Where(static e => e.Number % 2 == 0).Select(static e => e.Number * 10).Buffer(2).Subscribe(seen.AddRange))
        {
            for (int i = 0; i < 9; i++)
            {
                _bus.Publish(new Numbered(i));
            }
        }

        _bus.Publish(new Numbered(10));
        Assert.Equal([0, 20, 40, 60], seen);
    }

    [Fact]
    public void Observable_ThatNobodySubscribesTo_DoesNothing()
    {
        IObservable<Numbered> events = _bus.AsObservable<Numbered>();
        _bus.Publish(new Numbered(1));
        var seen = new List<long>();
        using IDisposable subscription = events.Take(1).Subscribe(e => seen.Add(e.Number));
        _bus.Publish(new Numbered(2));
        _bus.Publish(new Numbered(3));
        Assert.Equal([2], seen);
    }

    [Fact]
    public void Failure_OfAnObserverOfTheObservable_IsAFailureOfThePublish()
    {
        using IDisposable subscription = _bus.AsObservable<Collected>().Subscribe(static _ => throw new FormatException("observable"));
        var thrown = Assert.Throws<AggregateException>(() => _bus.Publish(new Collected([])));
        Assert.Equal("observable", thrown.InnerExceptions[1].Message);
    }
}
