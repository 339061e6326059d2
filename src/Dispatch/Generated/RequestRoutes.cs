using System;
using System.ComponentModel;
using System.Diagnostics;

namespace Dispatch.Generated;

/// <summary>For generated code: finds the route of a request by its type, in constant time and filled on demand.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class RequestRoutes<TDispatcher> : RouteTable<RequestRoute<TDispatcher>>
    where TDispatcher : class
{
    /// <summary>The route of exactly this type, or null. Implemented by a generated switch over the keys.</summary>
    /// <param name="key">The key of the type.</param>
    /// <param name="type">The type.</param>
    /// <returns>The route.</returns>
    protected abstract RequestRoute<TDispatcher>? Create(uint key, Type type);

    /// <summary>The route of a command, for the one slot that each type has.</summary>
    /// <typeparam name="TCommand">The command type.</typeparam>
    /// <returns>The route; one that throws if nobody handles it.</returns>
    public CommandRoute<TDispatcher, TCommand> OfCommand<TCommand>() => Resolve(typeof(TCommand)) switch
    {
        CommandRoute<TDispatcher, TCommand> exact => exact,
        { } inherited => new InheritedCommandRoute<TDispatcher, TCommand>(inherited),
        null => new MissingCommandRoute<TDispatcher, TCommand>(),
    };

    /// <summary>The route of a request, for the one slot that each type has.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <returns>The route; one that throws if nobody handles it.</returns>
    public RequestRoute<TDispatcher, TRequest, TResult> OfRequest<TRequest, TResult>() => Resolve(typeof(TRequest)) switch
    {
        RequestRoute<TDispatcher, TRequest, TResult> exact => exact,
        ResultRoute<TDispatcher, TResult> inherited => new InheritedRequestRoute<TDispatcher, TRequest, TResult>(inherited),
        _ => new MissingRequestRoute<TDispatcher, TRequest, TResult>(),
    };

    /// <summary>The route of a stream query, for the one slot that each type has.</summary>
    /// <typeparam name="TQuery">The query type.</typeparam>
    /// <typeparam name="T">One item.</typeparam>
    /// <returns>The route; one that throws if nobody handles it.</returns>
    public StreamRoute<TDispatcher, TQuery, T> OfStream<TQuery, T>() => Resolve(typeof(TQuery)) switch
    {
        StreamRoute<TDispatcher, TQuery, T> exact => exact,
        StreamItemRoute<TDispatcher, T> inherited => new InheritedStreamRoute<TDispatcher, TQuery, T>(inherited),
        _ => new MissingStreamRoute<TDispatcher, TQuery, T>(),
    };

    /// <summary>The route for the runtime type of a request with a result.</summary>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="request">The request.</param>
    /// <returns>The route.</returns>
    /// <exception cref="NoHandlerException">Nobody handles it.</exception>
    public ResultRoute<TDispatcher, TResult> ForResult<TResult>(object request) =>
        For(request) as ResultRoute<TDispatcher, TResult> ?? throw new NoHandlerException(request.GetType());

    /// <summary>The route for the runtime type of a stream query.</summary>
    /// <typeparam name="T">One item.</typeparam>
    /// <param name="query">The query.</param>
    /// <returns>The route.</returns>
    /// <exception cref="NoHandlerException">Nobody handles it.</exception>
    public StreamItemRoute<TDispatcher, T> ForStream<T>(object query) =>
        For(query) as StreamItemRoute<TDispatcher, T> ?? throw new NoHandlerException(query.GetType());

    private protected override RequestRoute<TDispatcher> Find(Type type) => Resolve(type) ?? new MissingRoute<TDispatcher>(type);

    private RequestRoute<TDispatcher>? Resolve(Type type)
    {
        for (Type? current = type; current is not null; current = current.BaseType)
        {
            if (Create(TypeKey.Of(current), current) is { } route)
            {
                return route;
            }
        }

        return null;
    }
}
