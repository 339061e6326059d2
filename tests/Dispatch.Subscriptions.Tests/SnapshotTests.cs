using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Dispatch.Subscriptions.Tests.Events;
using Xunit;

namespace Dispatch.Subscriptions.Tests;

/// <summary>A publish calls what was subscribed when it began.</summary>
public sealed class SnapshotTests
{
    private readonly List<string> _log = [];
    private readonly Bus _bus = new(new Failures());

    [Fact]
    public void Subscription_MadeInsideAHandler_IsCalledFromTheNextPublishOn()
    {
        var made = new List<IDisposable>();
        using IDisposable outer = _bus.Subscribe<Unobserved>(_ =>
        {
            _log.Add("outer");
            if (made.Count == 0)
            {
                made.Add(_bus.Subscribe<Unobserved>(_ => _log.Add("inner")));
            }
        });

        _bus.Publish(new Unobserved(_log));
        Assert.Equal(["outer"], _log);
        _bus.Publish(new Unobserved(_log));
        Assert.Equal(["outer", "outer", "inner"], _log);
    }

    [Fact]
    public void Subscription_DisposedInsideItself_IsCalledOnce()
    {
        IDisposable? self = null;
        self = _bus.Subscribe<Unobserved>(_ =>
        {
            _log.Add("once");
            self!.Dispose();
        });
        _bus.Publish(new Unobserved(_log));
        _bus.Publish(new Unobserved(_log));
        Assert.Equal(["once"], _log);
    }

    [Fact]
    public void Subscription_DisposedByAnEarlierOne_IsStillCalledByThatPublish()
    {
        IDisposable? second = null;
        using IDisposable first = _bus.Subscribe<Unobserved>(_ => second!.Dispose());
        second = _bus.Subscribe<Unobserved>(_ => _log.Add("second"));
        _bus.Publish(new Unobserved(_log));
        _bus.Publish(new Unobserved(_log));
        Assert.Equal(["second"], _log);
    }

    [Fact]
    public async Task Subscription_DisposedWhileThePublishIsSuspended_IsStillCalledByThatPublish()
    {
        var gate = new TaskCompletionSource();
        using IDisposable first = _bus.Subscribe<Unobserved>(_ => gate.Task);
        IDisposable second = _bus.Subscribe<Unobserved>(_ => _log.Add("second"));

        ValueTask publish = _bus.PublishAsync(new Unobserved(_log));
        second.Dispose();
        gate.SetResult();
        await publish;
        Assert.Equal(["second"], _log);

        await _bus.PublishAsync(new Unobserved(_log));
        Assert.Equal(["second"], _log);
    }

    [Fact]
    public void NestedPublish_OfTheSameEvent_SeesItsOwnSnapshot()
    {
        IDisposable? late = null;
        int depth = 0;
        using IDisposable first = _bus.Subscribe<Unobserved>(_ =>
        {
            if (depth++ == 0)
            {
                late = _bus.Subscribe<Unobserved>(_ => _log.Add("late"));
                _bus.Publish(new Unobserved(_log));
                _log.Add("outer goes on");
            }
        });
        _bus.Publish(new Unobserved(_log));
        late!.Dispose();
        Assert.Equal(["late", "outer goes on"], _log);
    }

    [Fact]
    public void Subscriptions_OfOneDispatcher_AreNotCalledByAnother()
    {
        using IDisposable subscription = _bus.Subscribe<Moved>(static e => e.Log.Add("new"));
        new Bus(new Failures()).Publish(new Moved(_log));
        Assert.Equal(["a", "b"], _log);
    }

    [Fact]
    public void ManySubscriptions_DisposedInAnyOrder_LeaveTheOthersInOrder()
    {
        var subscriptions = new List<IDisposable>();
        for (int i = 0; i < 100; i++)
        {
            int number = i;
            subscriptions.Add(_bus.Subscribe<Unobserved>(e => e.Log.Add(number.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        }

        for (int i = 0; i < 100; i++)
        {
            if ((i * 7) % 10 != 3)
            {
                subscriptions[i].Dispose();
            }
        }

        _bus.Publish(new Unobserved(_log));
        Assert.Equal(["9", "19", "29", "39", "49", "59", "69", "79", "89", "99"], _log);
    }
}
