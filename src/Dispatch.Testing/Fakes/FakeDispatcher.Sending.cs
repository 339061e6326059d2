using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Testing.Reporting;

namespace Dispatch.Testing;

// What the code under test sends.
public sealed partial class FakeDispatcher
{
    /// <summary>What a class under test takes that sends one command type.</summary>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <returns>A sender in front of this dispatcher.</returns>
    public ISender<TCommand> SenderFor<TCommand>()
        where TCommand : ICommand => new TypedSender<TCommand>(this);

    /// <summary>What a class under test takes that sends one request type.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="TResult">Its result.</typeparam>
    /// <returns>A sender in front of this dispatcher.</returns>
    public ISender<TRequest, TResult> SenderFor<TRequest, TResult>()
        where TRequest : IRequest<TResult> => new TypedSender<TRequest, TResult>(this);

    /// <summary>What a class under test takes that sends one stream query type.</summary>
    /// <typeparam name="TQuery">The query.</typeparam>
    /// <typeparam name="T">One item.</typeparam>
    /// <returns>A sender in front of this dispatcher.</returns>
    public IStreamSender<TQuery, T> StreamSenderFor<TQuery, T>()
        where TQuery : IStreamQuery<T> => new TypedStreamSender<TQuery, T>(this);

    /// <inheritdoc/>
    public void Send<TCommand>(in TCommand command)
        where TCommand : ICommand => Send((object)command!);

    /// <inheritdoc/>
    public async ValueTask SendAsync<TCommand>(TCommand command, CancellationToken cancellationToken = default)
        where TCommand : ICommand => await SendAsync((object)command!, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public TResult Send<TRequest, TResult>(in TRequest request)
        where TRequest : IRequest<TResult> => (TResult)Send((object)request!)!;

    /// <inheritdoc/>
    public async ValueTask<TResult> SendAsync<TRequest, TResult>(TRequest request, CancellationToken cancellationToken = default)
        where TRequest : IRequest<TResult> => (TResult)(await SendAsync((object)request!, cancellationToken).ConfigureAwait(false))!;

    /// <inheritdoc/>
    public TResult Send<TResult>(IRequest<TResult> request) => (TResult)Send((object)request)!;

    /// <inheritdoc/>
    public async ValueTask<TResult> SendAsync<TResult>(IRequest<TResult> request, CancellationToken cancellationToken = default) =>
        (TResult)(await SendAsync((object)request, cancellationToken).ConfigureAwait(false))!;

    /// <inheritdoc/>
    /// <exception cref="DispatchAssertionException">The request has a result, and the test gave no answer for it.</exception>
    public object? Send(object request)
    {
        Answer? answer = Check(request);
        if (answer is { IsAsync: true })
        {
            throw new SynchronousSendException(request.GetType(), $"{nameof(FakeDispatcher)}.{(request is ICommand ? nameof(HandlesAsync) : nameof(AnswersAsync))}");
        }

        Record(Sent, new RecordedMessage(request, MessageVerb.Send, IsAsync: false, default));
        return Required(answer, request)?.Run(request, default).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    /// <exception cref="DispatchAssertionException">Through the task: the request has a result, and the test gave no answer for it.</exception>
    public async ValueTask<object?> SendAsync(object request, CancellationToken cancellationToken = default)
    {
        Answer? answer = Check(request);
        cancellationToken.ThrowIfCancellationRequested();
        Record(Sent, new RecordedMessage(request, MessageVerb.Send, IsAsync: true, cancellationToken));
        return Required(answer, request) is { } found ? await found.Run(request, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <inheritdoc/>
    /// <exception cref="DispatchAssertionException">The test gave no answer for the query.</exception>
    public IAsyncEnumerable<T> Stream<TQuery, T>(TQuery query, CancellationToken cancellationToken = default)
        where TQuery : IStreamQuery<T> => StreamQuery<T>(query!, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="DispatchAssertionException">The test gave no answer for the query.</exception>
    public IAsyncEnumerable<T> Stream<T>(IStreamQuery<T> query, CancellationToken cancellationToken = default) => StreamQuery<T>(query, cancellationToken);

    private IAsyncEnumerable<T> StreamQuery<T>(object query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        Record(Sent, new RecordedMessage(query, MessageVerb.Stream, IsAsync: false, cancellationToken));
        return Find(_streams, query.GetType()) is { } answer
            ? (IAsyncEnumerable<T>)answer(query, cancellationToken)
            : throw new DispatchAssertionException(LogText.Describe($"{LogText.Name(query.GetType())} has no items: call Streams<{LogText.Name(query.GetType())}, {LogText.Name(typeof(T))}>(...) first.", Sent));
    }

    private Answer? Check(object request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Answer? answer = Find(_answers, request.GetType());
        return answer is null && !IsRequest(request) ? throw new NoHandlerException(request.GetType()) : answer;
    }

    /// <summary>Whether it can be sent at all: a stream query cannot, and an event cannot.</summary>
    private bool IsRequest(object request) => request is IRequest && Find(_streams, request.GetType()) is null;

    private Answer? Required(Answer? answer, object request) => answer is not null || request is ICommand
        ? answer
        : throw new DispatchAssertionException(LogText.Describe($"{LogText.Name(request.GetType())} has no answer: call Returns or Answers for it first.", Sent));
}
