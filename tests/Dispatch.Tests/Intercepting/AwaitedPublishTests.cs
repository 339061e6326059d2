using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Intercepting;

/// <summary>
/// A publish that is awaited at once may be another one than a publish whose task is kept: both fail at the await, and in both the same
/// observers have run. These tests run with and without interceptors.
/// </summary>
public sealed class AwaitedPublishTests
{
#if WITHOUT_INTERCEPTORS
    private const bool Intercepts = false;
#else
    private const bool Intercepts = true;
#endif

    private readonly Bus _bus = Buses.Create();
    private readonly Journal _journal = new();

    public static TheoryData<string> Ways => [.. s_awaited.Keys];

    public static TheoryData<string, Fails> Failures
    {
        get
        {
            var all = new TheoryData<string, Fails>();
            foreach (string way in s_awaited.Keys)
            {
                foreach (Fails fails in Enum.GetValues<Fails>())
                {
                    all.Add(way, fails);
                }
            }

            return all;
        }
    }

    [Fact]
    public void ThisAssembly_Always_BindsAwaitedPublishesAsItsProjectSays() =>
        Assert.Equal(Intercepts, typeof(Bus).GetMethods(BindingFlags.Instance | BindingFlags.NonPublic).Any(static method => method.Name == "PublishAwaited_Awaited"));

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task PublishAsync_AwaitedAtOnce_FailsWhereItIsAwaitedAndNowhereElse(string way, Fails fails)
    {
        Exception? failure = await Record.ExceptionAsync(() => s_awaited[way](_bus, new Awaited(_journal, fails), default));
        Assert.Equal(fails == Fails.Nowhere ? null : fails.ToString(), failure?.Message);
        string[] ran = fails == Fails.Nowhere ? ["one", "two", "three", "four"] : ["one", "two"];
        Assert.Equal(ran, _journal.Lines);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task PublishAsync_AwaitedAtOnceAndCancelled_CallsNobody(string way)
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => s_awaited[way](_bus, new Awaited(_journal, Fails.Nowhere), new CancellationToken(canceled: true)));
        Assert.Empty(_journal.Lines);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task PublishAsync_CancelledByAnObserver_EndsBeforeTheNextAsynchronousOne(string way)
    {
        using var source = new CancellationTokenSource();
        var e = new Awaited(_journal, Fails.Nowhere) { Cancels = source };
        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => s_awaited[way](_bus, e, source.Token));
        Assert.Equal(source.Token, failure.CancellationToken);
        Assert.Equal(["one"], _journal.Lines);
    }

    [Fact]
    public async Task PublishAsync_KeptOrHandedOn_DoesNotThrow()
    {
        ValueTask one = _bus.PublishAsync(new Awaited(_journal, Fails.BeforeTheTask));
        ValueTask two = ((IPublisher)_bus).PublishAsync(new Awaited(_journal, Fails.BeforeTheTask));
        ValueTask three = _bus.ForAsync<Awaited>().PublishAsync(new Awaited(_journal, Fails.BeforeTheTask));
        Task four = _bus.PublishAsync(new Awaited(_journal, Fails.BeforeTheTask)).AsTask();
        foreach (Task task in new[] { one.AsTask(), two.AsTask(), three.AsTask(), four })
        {
            Assert.Equal(nameof(Fails.BeforeTheTask), (await Assert.ThrowsAsync<InvalidOperationException>(() => task)).Message);
        }
    }

    [Fact]
    public async Task PublishAsync_OfADerivedClassInAVariableOfItsBase_GoesToItsObservers()
    {
        AwaitedClass e = new AwaitedMore(_journal);
        await _bus.PublishAsync(e);
        await _bus.PublishAsync(new AwaitedClass(_journal));
        Assert.Equal(["more", "class", "class"], _journal.Lines);
    }

    private static readonly Dictionary<string, Func<Bus, Awaited, CancellationToken, Task>> s_awaited = new()
    {
        ["overload"] = static async (bus, e, token) => await bus.PublishAsync(e, token),
        ["overload, without the context"] = static async (bus, e, token) => await bus.PublishAsync(e, token).ConfigureAwait(false),
        ["interface"] = static async (bus, e, token) => { IPublisher publisher = bus; await publisher.PublishAsync(e, token); },
        ["typed interface"] = static async (bus, e, token) => { IAsyncPublisher<Awaited> publisher = bus.ForAsync<Awaited>(); await publisher.PublishAsync(e, token); },
        ["another publisher"] = static async (bus, e, token) => { IPublisher publisher = new Forwarding(bus); await publisher.PublishAsync(e, token); },
    };

    /// <summary>Is no dispatcher.</summary>
    private sealed class Forwarding(IPublisher inner) : IPublisher
    {
        public void Publish<TEvent>(in TEvent e) => inner.Publish(in e);

        public ValueTask PublishAsync<TEvent>(TEvent e, CancellationToken cancellationToken) => inner.PublishAsync(e, cancellationToken);

        public void Publish(object e) => inner.Publish(e);

        public ValueTask PublishAsync(object e, CancellationToken cancellationToken) => inner.PublishAsync(e, cancellationToken);
    }
}
