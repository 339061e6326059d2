using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Subscriptions.Tests.Events;
using Xunit;

namespace Dispatch.Subscriptions.Tests;

/// <summary>Subscribing, disposing and publishing at the same time: nothing is lost, nothing comes twice.</summary>
public sealed class StressTests
{
    private const int Publishes = 20_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Subscriptions_ThatComeAndGoDuringPublishes_SeeEachEventBetweenOnce(bool observed)
    {
        var bus = new Bus(new Failures());
        long published = 0;
        bool ended = false;
        var problems = new List<string>();

        Task publisher = Task.Run(() =>
        {
            var log = new List<string>();
            for (long i = 1; i <= Publishes; i++)
            {
                var e = new Numbered(i);

                // Written before the publish starts and after it has ended.
                Volatile.Write(ref published, (2 * i) - 1);
                if (observed)
                {
                    bus.Publish(in e);
                }
                else
                {
                    bus.Publish(new NumberedUnobserved(i));
                }

                Volatile.Write(ref published, 2 * i);
            }

            Volatile.Write(ref ended, true);
        });

        Task[] subscribers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!Volatile.Read(ref ended))
            {
                var seen = new List<long>();
                IDisposable subscription = observed
                    ? bus.Subscribe<Numbered>(e => seen.Add(e.Number))
                    : bus.Subscribe<NumberedUnobserved>(e => seen.Add(e.Number));
                long from = Volatile.Read(ref published);
                Thread.SpinWait(200);
                long to = Volatile.Read(ref published);
                subscription.Dispose();
                long after = Volatile.Read(ref published);
                SpinWait.SpinUntil(() => Volatile.Read(ref published) > after + 1 || Volatile.Read(ref ended));

                // Every publish that started after Subscribe returned and ended before Dispose was called.
                long first = (from / 2) + (from % 2) + 1;
                long last = to / 2;
                long[] all = [.. seen];
                for (int i = 1; i < all.Length; i++)
                {
                    if (all[i] != all[i - 1] + 1)
                    {
                        Report(problems, $"{all[i]} after {all[i - 1]}");
                    }
                }

                for (long number = first; number <= last; number++)
                {
                    if (!all.Contains(number))
                    {
                        Report(problems, $"{number} is missing");
                    }
                }

                // No publish that started after Dispose returned.
                if (all.Length > 0 && all[^1] > (after / 2) + 1)
                {
                    Report(problems, $"{all[^1]} came after the disposal at {after}");
                }
            }
        }))];

        await Task.WhenAll([publisher, .. subscribers]);
        Assert.Empty(problems);
    }

    [Fact]
    public async Task Publishers_OnSeveralThreads_ReachAPermanentSubscriptionOncePerPublish()
    {
        var bus = new Bus(new Failures());
        long count = 0;
        using IDisposable permanent = bus.Subscribe<Numbered>(e => Interlocked.Increment(ref count));
        Task[] publishers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            for (int i = 0; i < Publishes; i++)
            {
                bus.Publish(new Numbered(i));
            }
        }))];
        Task churn = Task.Run(() =>
        {
            while (!publishers.All(static task => task.IsCompleted))
            {
                using IDisposable one = bus.Subscribe<Numbered>(static _ => { });
                using IDisposable other = bus.Subscribe<object>(static _ => { });
                using IDisposable keyed = bus.Subscribe<int, Numbered>(1, static _ => { });
                bus.Publish(1, new Numbered(0));
                Interlocked.Decrement(ref count);
            }
        });
        await Task.WhenAll([.. publishers, churn]);
        Assert.Equal(3 * Publishes, count);
    }

    [Fact]
    public async Task PublishAsync_WhileAsynchronousSubscriptionsComeAndGo_IsNeverRefused()
    {
        var bus = new Bus(new Failures());
        long count = 0;
        using IDisposable permanent = bus.Subscribe<Numbered>(e => Interlocked.Increment(ref count));
        Task[] publishers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < Publishes; i++)
            {
                await bus.PublishAsync(new Numbered(i));
            }
        }))];
        Task churn = Task.Run(() =>
        {
            while (!publishers.All(static task => task.IsCompleted))
            {
                bus.Subscribe<Numbered>(static _ => ValueTask.CompletedTask).Dispose();
            }
        });
        await Task.WhenAll([.. publishers, churn]);
        Assert.Equal(3 * Publishes, count);
    }

    [Fact]
    public async Task SuspendedPublishes_WithChangingSubscriptions_ReachThePermanentOneOncePerPublish()
    {
        var bus = new Bus(new Failures());
        long count = 0;
        using IDisposable yielding = bus.Subscribe<NumberedUnobserved>(static async _ => await Task.Yield());
        using IDisposable permanent = bus.Subscribe<NumberedUnobserved>(e => Interlocked.Increment(ref count));
        Task[] publishers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < Publishes / 10; i++)
            {
                await bus.PublishAsync(new NumberedUnobserved(i));
            }
        }))];
        Task churn = Task.Run(() =>
        {
            while (!publishers.All(static task => task.IsCompleted))
            {
                using IDisposable one = bus.Subscribe<NumberedUnobserved>(static async _ => await Task.Yield());
            }
        });
        await Task.WhenAll([.. publishers, churn]);
        Assert.Equal(3 * (Publishes / 10), count);
    }

    [Fact]
    public async Task Disposals_OfOneSubscriptionOnSeveralThreads_RemoveItOnce()
    {
        var bus = new Bus(new Failures());
        for (int round = 0; round < 500; round++)
        {
            int count = 0;
            IDisposable kept = bus.Subscribe<Numbered>(_ => count++);
            IDisposable subscription = bus.Subscribe<Numbered>(_ => count += 100);
            await Task.WhenAll(Task.Run(subscription.Dispose), Task.Run(subscription.Dispose), Task.Run(() => bus.Publish(1, new Unobserved([]))));
            bus.Publish(new Numbered(1));
            kept.Dispose();
            Assert.Equal(1, count);
        }
    }

    private static void Report(List<string> problems, string problem)
    {
        lock (problems)
        {
            problems.Add(problem);
        }
    }
}
