using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>A command class without a handler of its own, sent to that of its nearest base class.</summary>
[DebuggerStepThrough]
internal sealed class InheritedCommandRoute<TDispatcher, TCommand>(RequestRoute<TDispatcher> route) : CommandRoute<TDispatcher, TCommand>
    where TDispatcher : class
{
    public override void Send(TDispatcher dispatcher, in TCommand request) => route.SendObject(dispatcher, request!);

    public override ValueTask SendAsync(TDispatcher dispatcher, TCommand request, CancellationToken cancellationToken) =>
        route.SendCommandAsync(dispatcher, request!, cancellationToken);
}

/// <summary>A request class without a handler of its own, sent to that of its nearest base class.</summary>
[DebuggerStepThrough]
internal sealed class InheritedRequestRoute<TDispatcher, TRequest, TResult>(ResultRoute<TDispatcher, TResult> route) : RequestRoute<TDispatcher, TRequest, TResult>
    where TDispatcher : class
{
    public override TResult Send(TDispatcher dispatcher, in TRequest request) => route.SendRequest(dispatcher, request!);

    public override ValueTask<TResult> SendAsync(TDispatcher dispatcher, TRequest request, CancellationToken cancellationToken) =>
        route.SendRequestAsync(dispatcher, request!, cancellationToken);
}

/// <summary>A stream query class without a handler of its own, sent to that of its nearest base class.</summary>
[DebuggerStepThrough]
internal sealed class InheritedStreamRoute<TDispatcher, TQuery, T>(StreamItemRoute<TDispatcher, T> route) : StreamRoute<TDispatcher, TQuery, T>
    where TDispatcher : class
{
    public override IAsyncEnumerable<T> Stream(TDispatcher dispatcher, TQuery query, CancellationToken cancellationToken) =>
        route.StreamQuery(dispatcher, query!, cancellationToken);
}
