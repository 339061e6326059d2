using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Dispatch.Subscriptions.Tests.Events;
using Xunit;

namespace Dispatch.Subscriptions.Tests;

/// <summary>What a dispatcher keeps alive, and what it does not.</summary>
public sealed class WeakTests
{
    private readonly List<string> _log = [];
    private readonly Bus _bus = new(new Failures());

    [Fact]
    public void WeakSubscription_WhileItsTargetLives_IsCalled()
    {
        var target = new Target();
        _bus.SubscribeWeak(target, static (Target t, in Unobserved e) => t.Count++);
        Collect();
        _bus.Publish(new Unobserved(_log));
        Assert.Equal(1, target.Count);
    }

    [Fact]
    public void WeakSubscription_WhenItsTargetIsGone_EndsWithIt()
    {
        WeakReference gone = SubscribeWeakly();
        Collect();
        Assert.False(gone.IsAlive);
        _bus.Publish(new Unobserved(_log));
        Assert.Empty(_log);
    }

    [Fact]
    public void WeakSubscription_WithAHandlerOfTheTargetItself_IsRefused()
    {
        var target = new Target();
        Assert.Throws<ArgumentException>(() => _bus.SubscribeWeak<Unobserved, Target>(target, target.Handle));
    }

    [Fact]
    public void DisposedSubscription_AlsoOfAnEventNeverPublishedAgain_KeepsNothingAlive()
    {
        WeakReference handler = SubscribePublishAndDispose();
        Collect();
        Assert.False(handler.IsAlive);
    }

    [Fact]
    public void DisposedKeyedSubscription_LeavesNeitherHandlerNorKeyBehind()
    {
        (WeakReference handler, WeakReference key) = SubscribeToKeyAndDispose();
        Collect();
        Assert.False(handler.IsAlive);
        Assert.False(key.IsAlive);
    }

    [Fact]
    public void DisposedSubscription_ThatIsStillReferenced_DoesNotKeepTheDispatcherAlive()
    {
        (WeakReference bus, IDisposable subscription) = SubscribeToABusAndDispose();
        Collect();
        Assert.False(bus.IsAlive);
        GC.KeepAlive(subscription);
    }

    [Fact]
    public void SuspendedPublish_ThatHasEnded_KeepsNoSnapshotAlive()
    {
        WeakReference handler = PublishSuspended();
        Collect();
        Assert.False(handler.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference SubscribeWeakly()
    {
        var target = new Target { Log = _log };
        _bus.SubscribeWeak(target, static (Target t, in Unobserved e) => t.Log!.Add("called"));
        return new WeakReference(target);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference SubscribePublishAndDispose()
    {
        var target = new Target();
        IDisposable subscription = _bus.Subscribe<Counted>(_ => target.Count++);
        _bus.Publish(new Counted(_log));
        _bus.Publish((object)new Counted(_log));
        _bus.Publish("k", new Counted(_log));
        subscription.Dispose();
        return new WeakReference(target);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (WeakReference, WeakReference) SubscribeToKeyAndDispose()
    {
        var target = new Target();
        object key = new();
        using (_bus.Subscribe<object, Counted>(key, _ => target.Count++))
        {
            _bus.Publish(key, new Counted(_log));
        }

        return (new WeakReference(target), new WeakReference(key));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (WeakReference, IDisposable) SubscribeToABusAndDispose()
    {
        var bus = new Bus(new Failures());
        IDisposable subscription = bus.Subscribe<Counted>(static _ => { });
        bus.Publish(new Counted(_log));
        subscription.Dispose();
        return (new WeakReference(bus), subscription);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference PublishSuspended()
    {
        var target = new Target();
        var gate = new System.Threading.Tasks.TaskCompletionSource();
        using IDisposable suspended = _bus.Subscribe<Unobserved>(_ => gate.Task);
        using IDisposable subscription = _bus.Subscribe<Unobserved>(_ => target.Count++);
        System.Threading.Tasks.ValueTask publish = _bus.PublishAsync(new Unobserved(_log));
        gate.SetResult();
        publish.AsTask().GetAwaiter().GetResult();
        return new WeakReference(target);
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    private sealed class Target
    {
        public int Count { get; set; }

        public List<string>? Log { get; init; }

        public void Handle(Target target, in Unobserved e) => Count++;
    }
}
