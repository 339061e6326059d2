using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>Sends requests to their one handler, for code that does not know the dispatcher.</summary>
/// <remarks>
/// The runtime type of the request decides; a class without a handler of its own goes to that of its nearest base class.
/// Every member is safe to call from any thread. Where the request is fixed, <see cref="ISender{TRequest, TResult}"/> or the
/// generated overload on the dispatcher is cheaper and needs no type arguments. The members with two type arguments take
/// structs without boxing them; those that take an interface or an object infer the result.
/// </remarks>
public interface ISender
{
    /// <summary>Runs a command on the calling thread. Allocates nothing.</summary>
    /// <typeparam name="TCommand">The command type.</typeparam>
    /// <param name="command">The command.</param>
    /// <exception cref="NoHandlerException">Nobody handles it.</exception>
    /// <exception cref="SynchronousSendException">Its handler is asynchronous; it has not run.</exception>
    void Send<TCommand>(in TCommand command)
        where TCommand : ICommand;

    /// <summary>Runs a command. Allocates nothing.</summary>
    /// <typeparam name="TCommand">The command type.</typeparam>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Passed to the handler, or checked before one that takes none.</param>
    /// <returns>The handler's task, to be awaited once. Failures are reported through it, never thrown by the call.</returns>
    ValueTask SendAsync<TCommand>(TCommand command, CancellationToken cancellationToken = default)
        where TCommand : ICommand;

    /// <summary>Asks on the calling thread, without boxing a struct. Allocates nothing.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="request">The request.</param>
    /// <returns>What the handler returned.</returns>
    /// <exception cref="NoHandlerException">Nobody handles it.</exception>
    /// <exception cref="SynchronousSendException">Its handler is asynchronous; it has not run.</exception>
    TResult Send<TRequest, TResult>(in TRequest request)
        where TRequest : IRequest<TResult>;

    /// <summary>Asks, without boxing a struct. Allocates nothing.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Passed to the handler, or checked before one that takes none.</param>
    /// <returns>The handler's task, to be awaited once. Failures are reported through it, never thrown by the call.</returns>
    ValueTask<TResult> SendAsync<TRequest, TResult>(TRequest request, CancellationToken cancellationToken = default)
        where TRequest : IRequest<TResult>;

    /// <summary>Asks on the calling thread; the result type is inferred. A struct is boxed by the caller.</summary>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="request">The request.</param>
    /// <returns>What the handler returned.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="NoHandlerException">Nobody handles it.</exception>
    /// <exception cref="SynchronousSendException">Its handler is asynchronous; it has not run.</exception>
    TResult Send<TResult>(IRequest<TResult> request);

    /// <summary>Asks; the result type is inferred. A struct is boxed by the caller.</summary>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Passed to the handler, or checked before one that takes none.</param>
    /// <returns>The handler's task, to be awaited once. Failures are reported through it, never thrown by the call.</returns>
    ValueTask<TResult> SendAsync<TResult>(IRequest<TResult> request, CancellationToken cancellationToken = default);

    /// <summary>Sends a request whose type is known at run time only. The result is boxed.</summary>
    /// <param name="request">The request.</param>
    /// <returns>What the handler returned, or null for a command without a result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="NoHandlerException">Nobody handles it, it is no request, or it is a <see cref="IStreamQuery{T}"/>.</exception>
    /// <exception cref="SynchronousSendException">Its handler is asynchronous; it has not run.</exception>
    object? Send(object request);

    /// <summary>Sends a request whose type is known at run time only. The result is boxed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Passed to the handler, or checked before one that takes none.</param>
    /// <returns>A task of what the handler returned, or of null for a command without a result. Failures are reported through it.</returns>
    ValueTask<object?> SendAsync(object request, CancellationToken cancellationToken = default);

    /// <summary>Asks for items, without boxing a struct. The handler starts when the items are enumerated.</summary>
    /// <typeparam name="TQuery">The query type.</typeparam>
    /// <typeparam name="T">One item.</typeparam>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Passed to the handler, or checked between the items of one that takes none.</param>
    /// <returns>The handler's own sequence.</returns>
    /// <exception cref="NoHandlerException">Nobody handles it.</exception>
    IAsyncEnumerable<T> Stream<TQuery, T>(TQuery query, CancellationToken cancellationToken = default)
        where TQuery : IStreamQuery<T>;

    /// <summary>Asks for items; their type is inferred. A struct is boxed by the caller.</summary>
    /// <typeparam name="T">One item.</typeparam>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Passed to the handler, or checked between the items of one that takes none.</param>
    /// <returns>The handler's own sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="NoHandlerException">Nobody handles it.</exception>
    IAsyncEnumerable<T> Stream<T>(IStreamQuery<T> query, CancellationToken cancellationToken = default);
}
