using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Testing.Reporting;

namespace Dispatch.Testing;

/// <summary>
/// What was published or sent, in order. <see cref="MessageLogAssertions"/> has the assertions. Safe to use from any thread; an
/// enumeration sees what is there when it starts.
/// </summary>
public sealed class MessageLog : IReadOnlyList<RecordedMessage>
{
    private readonly object _gate = new();
    private readonly List<RecordedMessage> _messages = [];
    private TaskCompletionSource _added = Source();

    /// <summary>An empty log.</summary>
    /// <param name="name">What it holds, for failure messages: such as <c>published</c>.</param>
    internal MessageLog(string name) => Name = name;

    /// <summary>How many messages there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _messages.Count;
            }
        }
    }

    internal string Name { get; }

    /// <summary>The message at a position, from 0.</summary>
    /// <param name="index">The position.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many messages.</exception>
    public RecordedMessage this[int index]
    {
        get
        {
            lock (_gate)
            {
                return _messages[index];
            }
        }
    }

    /// <summary>The messages of a type or a type derived from it, in order.</summary>
    /// <typeparam name="T">A class, struct or interface.</typeparam>
    /// <returns>A copy; later messages do not appear in it.</returns>
    public IReadOnlyList<T> OfType<T>()
    {
        var found = new List<T>();
        foreach (RecordedMessage recorded in Snapshot())
        {
            if (recorded.Message is T message)
            {
                found.Add(message);
            }
        }

        return found;
    }

    /// <summary>Waits until there is a message of a type that fulfils a condition; one that is there already counts.</summary>
    /// <typeparam name="T">Its type, or a base type of it.</typeparam>
    /// <param name="condition">Null: any.</param>
    /// <param name="timeout">Null: five seconds.</param>
    /// <returns>The first such message.</returns>
    /// <exception cref="DispatchAssertionException">Through the task: there is none in time.</exception>
    public async Task<T> WaitForAsync<T>(Func<T, bool>? condition = null, TimeSpan? timeout = null)
    {
        using var limit = new CancellationTokenSource(timeout ?? TimeSpan.FromSeconds(5));
        while (true)
        {
            Task added;
            lock (_gate)
            {
                added = _added.Task;
            }

            foreach (T message in OfType<T>())
            {
                if (condition is null || condition(message))
                {
                    return message;
                }
            }

            try
            {
                await added.WaitAsync(limit.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                throw new DispatchAssertionException(LogText.Describe($"Waited in vain for {LogText.Name(typeof(T))}.", this));
            }
        }
    }

    /// <summary>Forgets everything, to assert about what comes next.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _messages.Clear();
        }
    }

    /// <inheritdoc/>
    public IEnumerator<RecordedMessage> GetEnumerator() => ((IEnumerable<RecordedMessage>)Snapshot()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Every message on a line of its own.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => LogText.Lines(Snapshot(), static _ => false);

    internal void Add(RecordedMessage message)
    {
        TaskCompletionSource added;
        lock (_gate)
        {
            _messages.Add(message);
            added = _added;
            _added = Source();
        }

        added.SetResult();
    }

    internal RecordedMessage[] Snapshot()
    {
        lock (_gate)
        {
            return [.. _messages];
        }
    }

    private static TaskCompletionSource Source() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
