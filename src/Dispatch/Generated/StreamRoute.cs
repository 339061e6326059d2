using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;

namespace Dispatch.Generated;

/// <summary>For generated code: the way from a stream query to its handler. Stateless, one instance per query.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TQuery">The query.</typeparam>
/// <typeparam name="T">One item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class StreamRoute<TDispatcher, TQuery, T> : StreamItemRoute<TDispatcher, T>
    where TDispatcher : class
{
    /// <summary>Calls the handler.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">The token of the stream.</param>
    /// <returns>The items.</returns>
    public abstract IAsyncEnumerable<T> Stream(TDispatcher dispatcher, TQuery query, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public override IAsyncEnumerable<T> StreamQuery(TDispatcher dispatcher, object query, CancellationToken cancellationToken) =>
        Stream(dispatcher, (TQuery)query, cancellationToken);
}
