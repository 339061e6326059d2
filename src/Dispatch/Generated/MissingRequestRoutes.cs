using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>Something that nobody handles, found at run time.</summary>
[DebuggerStepThrough]
internal sealed class MissingRoute<TDispatcher>(Type type) : RequestRoute<TDispatcher>
    where TDispatcher : class
{
    public override object? SendObject(TDispatcher dispatcher, object request) => throw new NoHandlerException(type);

    public override ValueTask<object?> SendObjectAsync(TDispatcher dispatcher, object request, CancellationToken cancellationToken) =>
        ValueTask.FromException<object?>(new NoHandlerException(type));
}

/// <summary>A command that nobody handles.</summary>
[DebuggerStepThrough]
internal sealed class MissingCommandRoute<TDispatcher, TCommand> : CommandRoute<TDispatcher, TCommand>
    where TDispatcher : class
{
    public override void Send(TDispatcher dispatcher, in TCommand request) => throw new NoHandlerException(typeof(TCommand));

    public override ValueTask SendAsync(TDispatcher dispatcher, TCommand request, CancellationToken cancellationToken) =>
        ValueTask.FromException(new NoHandlerException(typeof(TCommand)));
}

/// <summary>A request that nobody handles.</summary>
[DebuggerStepThrough]
internal sealed class MissingRequestRoute<TDispatcher, TRequest, TResult> : RequestRoute<TDispatcher, TRequest, TResult>
    where TDispatcher : class
{
    public override TResult Send(TDispatcher dispatcher, in TRequest request) => throw new NoHandlerException(typeof(TRequest));

    public override ValueTask<TResult> SendAsync(TDispatcher dispatcher, TRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromException<TResult>(new NoHandlerException(typeof(TRequest)));
}

/// <summary>A stream query that nobody handles.</summary>
[DebuggerStepThrough]
internal sealed class MissingStreamRoute<TDispatcher, TQuery, T> : StreamRoute<TDispatcher, TQuery, T>
    where TDispatcher : class
{
    public override IAsyncEnumerable<T> Stream(TDispatcher dispatcher, TQuery query, CancellationToken cancellationToken) =>
        throw new NoHandlerException(typeof(TQuery));
}
