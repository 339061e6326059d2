using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Testing;

// What the test says about requests. The last word about a request type counts.
public sealed partial class FakeDispatcher
{
    private readonly Dictionary<Type, Answer> _answers = [];
    private readonly Dictionary<Type, Func<object, CancellationToken, object>> _streams = [];

    /// <summary>From now on a request is answered with this result.</summary>
    /// <typeparam name="TRequest">The request; also answers classes derived from it that have no answer of their own.</typeparam>
    /// <typeparam name="TResult">Its result.</typeparam>
    /// <param name="result">The result.</param>
    /// <returns>This dispatcher.</returns>
    public FakeDispatcher Returns<TRequest, TResult>(TResult result)
        where TRequest : IRequest<TResult> => Add(typeof(TRequest), new Answer(IsAsync: false, (_, _) => new ValueTask<object?>(result)));

    /// <summary>From now on a request is answered by a function.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="TResult">Its result.</typeparam>
    /// <param name="answer">The handler.</param>
    /// <returns>This dispatcher.</returns>
    public FakeDispatcher Answers<TRequest, TResult>(Func<TRequest, TResult> answer)
        where TRequest : IRequest<TResult>
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Add(typeof(TRequest), new Answer(IsAsync: false, (request, _) => new ValueTask<object?>(answer((TRequest)request))));
    }

    /// <summary>From now on a request is answered by an asynchronous function. Sending it with <c>Send</c> is refused, as with an asynchronous handler.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="TResult">Its result.</typeparam>
    /// <param name="answer">The handler.</param>
    /// <returns>This dispatcher.</returns>
    public FakeDispatcher AnswersAsync<TRequest, TResult>(Func<TRequest, CancellationToken, ValueTask<TResult>> answer)
        where TRequest : IRequest<TResult>
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Add(typeof(TRequest), new Answer(IsAsync: true, async (request, token) => await answer((TRequest)request, token).ConfigureAwait(false)));
    }

    /// <summary>From now on a command without a result runs an action. Without this call it does nothing.</summary>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <param name="handler">The handler.</param>
    /// <returns>This dispatcher.</returns>
    public FakeDispatcher Handles<TCommand>(Action<TCommand> handler)
        where TCommand : ICommand
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Add(typeof(TCommand), new Answer(IsAsync: false, (request, _) =>
        {
            handler((TCommand)request);
            return default;
        }));
    }

    /// <summary>From now on a command without a result runs an asynchronous action. Sending it with <c>Send</c> is refused, as with an asynchronous handler.</summary>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <param name="handler">The handler.</param>
    /// <returns>This dispatcher.</returns>
    public FakeDispatcher HandlesAsync<TCommand>(Func<TCommand, CancellationToken, ValueTask> handler)
        where TCommand : ICommand
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Add(typeof(TCommand), new Answer(IsAsync: true, async (request, token) =>
        {
            await handler((TCommand)request, token).ConfigureAwait(false);
            return null;
        }));
    }

    /// <summary>From now on a stream query is answered with these items.</summary>
    /// <typeparam name="TQuery">The query.</typeparam>
    /// <typeparam name="T">One item.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>This dispatcher.</returns>
    public FakeDispatcher Streams<TQuery, T>(params T[] items)
        where TQuery : IStreamQuery<T>
    {
        ArgumentNullException.ThrowIfNull(items);
        return Streams<TQuery, T>((_, token) => ItemsAsync(items, token));
    }

    /// <summary>From now on a stream query is answered by a function.</summary>
    /// <typeparam name="TQuery">The query.</typeparam>
    /// <typeparam name="T">One item.</typeparam>
    /// <param name="answer">The handler.</param>
    /// <returns>This dispatcher.</returns>
    public FakeDispatcher Streams<TQuery, T>(Func<TQuery, CancellationToken, IAsyncEnumerable<T>> answer)
        where TQuery : IStreamQuery<T>
    {
        ArgumentNullException.ThrowIfNull(answer);
        lock (_gate)
        {
            _streams[typeof(TQuery)] = (query, token) => answer((TQuery)query, token);
        }

        return this;
    }

    /// <summary>From now on a request fails. A failing <c>SendAsync</c> reports it through its task.</summary>
    /// <typeparam name="TRequest">The command or query; for a stream query give a function to <see cref="Streams{TQuery, T}(Func{TQuery, CancellationToken, IAsyncEnumerable{T}})"/>.</typeparam>
    /// <param name="exception">What is thrown, each time.</param>
    /// <returns>This dispatcher.</returns>
    public FakeDispatcher Throws<TRequest>(Exception exception)
        where TRequest : IRequest
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Add(typeof(TRequest), new Answer(IsAsync: false, (_, _) => ValueTask.FromException<object?>(exception)));
    }

    private static async IAsyncEnumerable<T> ItemsAsync<T>(T[] items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (T item in items)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    private FakeDispatcher Add(Type request, Answer answer)
    {
        lock (_gate)
        {
            _answers[request] = answer;
        }

        return this;
    }

    /// <summary>A class without an answer of its own gets that of its nearest base class, as with handlers.</summary>
    private T? Find<T>(Dictionary<Type, T> answers, Type request)
        where T : class
    {
        lock (_gate)
        {
            for (Type? current = request; current is not null; current = current.BaseType)
            {
                if (answers.TryGetValue(current, out T? answer))
                {
                    return answer;
                }
            }
        }

        return null;
    }

    private sealed record Answer(bool IsAsync, Func<object, CancellationToken, ValueTask<object?>> Run);
}
