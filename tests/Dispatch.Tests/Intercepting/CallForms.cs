using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Tests.Intercepting;

/// <summary>Every way to write a call on the interfaces. Each publishes one event.</summary>
internal static class CallForms
{
    private interface IOwnPublisher : IPublisher;

    public static IReadOnlyDictionary<string, Action<IPublisher, Heard>> Synchronous { get; } = new Dictionary<string, Action<IPublisher, Heard>>
    {
        ["plain"] = static (publisher, e) => publisher.Publish(e),
        ["by reference"] = static (publisher, e) => publisher.Publish(in e),
        ["typed"] = static (publisher, e) => publisher.Publish<Heard>(in e),
        ["of a value"] = static (publisher, e) => publisher.Publish(new Heard(e.Journal, e.Value)),
        ["of a changed copy"] = static (publisher, e) => publisher.Publish(e with { Journal = e.Journal }),
        ["named argument"] = static (publisher, e) => publisher.Publish(e: in e),
        ["conditional"] = static (publisher, e) => publisher?.Publish(in e),
        ["conditional on something longer"] = static (publisher, e) => new[] { publisher }?[0].Publish(in e),
        ["in parentheses"] = static (publisher, e) => ((IPublisher)(object)publisher).Publish(in e),
        ["suppressed"] = static (publisher, e) => publisher!.Publish(in e),
        ["in a local function"] = static (publisher, e) =>
        {
            Local();
            void Local() => publisher.Publish(e);
        },
        ["of an extension"] = static (publisher, e) => publisher.PublishByExtension(e),
        ["of a type parameter"] = static (publisher, e) => PublishAny(publisher, e),
        ["of a constrained receiver"] = static (publisher, e) => PublishThrough(publisher, e),
        ["of a method group"] = static (publisher, e) =>
        {
            InAction<Heard> publish = publisher.Publish;
            publish(in e);
        },
        ["of an object"] = static (publisher, e) => publisher.Publish((object)e),
        ["of a generic class"] = static (publisher, e) => new Generic<Heard>(publisher).Run(e),
        ["in an iterator"] = static (publisher, e) =>
        {
            foreach (int _ in Iterate(publisher, e))
            {
            }
        },
    };

    public static IReadOnlyDictionary<string, Func<IPublisher, HeardLater, CancellationToken, ValueTask>> Asynchronous { get; } =
        new Dictionary<string, Func<IPublisher, HeardLater, CancellationToken, ValueTask>>
        {
            ["plain"] = static (publisher, e, token) => publisher.PublishAsync(e, token),
            ["typed"] = static (publisher, e, token) => publisher.PublishAsync<HeardLater>(e, token),
            ["arguments in another order"] = static (publisher, e, token) => publisher.PublishAsync(cancellationToken: token, e: e),
            ["awaited"] = static async (publisher, e, token) => await publisher.PublishAsync(e, token).ConfigureAwait(false),
            ["of a type parameter"] = static (publisher, e, token) => PublishAnyAsync(publisher, e, token),
            ["conditional"] = static (publisher, e, token) => publisher?.PublishAsync(e, token) ?? default,
            ["of an object"] = static (publisher, e, token) => publisher.PublishAsync((object)e, token),
        };

    public static void PublishAny<T>(IPublisher publisher, T e) => publisher.Publish(in e);

    private static ValueTask PublishAnyAsync<T>(IPublisher publisher, T e, CancellationToken token) => publisher.PublishAsync(e, token);

    private static void PublishThrough<TPublisher>(TPublisher publisher, Heard e)
        where TPublisher : IPublisher => publisher.Publish(in e);

    private static IEnumerable<int> Iterate(IPublisher publisher, Heard e)
    {
        publisher.Publish(in e);
        yield return 1;
    }

    private static void PublishByExtension(this IPublisher publisher, Heard e) => publisher.Publish(e);

    private delegate void InAction<T>(in T e);

    private sealed class Generic<T>(IPublisher publisher)
    {
        public void Run(T e) => publisher.Publish(in e);
    }

    /// <summary>A publisher that is none of the dispatcher's.</summary>
    public sealed class Other : IOwnPublisher, IPublisher<Heard>, IAsyncPublisher<HeardLater>
    {
        public List<object> Published { get; } = [];

        public void Publish<TEvent>(in TEvent e) => Published.Add(e!);

        public ValueTask PublishAsync<TEvent>(TEvent e, CancellationToken cancellationToken = default)
        {
            Published.Add(e!);
            return default;
        }

        public void Publish(object e) => Published.Add(e);

        public ValueTask PublishAsync(object e, CancellationToken cancellationToken = default)
        {
            Published.Add(e);
            return default;
        }

        public void Publish(in Heard e) => Published.Add(e);

        public ValueTask PublishAsync(HeardLater e, CancellationToken cancellationToken = default)
        {
            Published.Add(e);
            return default;
        }

        /// <summary>The receiver is a derived interface.</summary>
        public void PublishToMyself(Heard e) => ((IOwnPublisher)this).Publish(in e);
    }
}
