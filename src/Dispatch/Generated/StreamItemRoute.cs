using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Generated;

/// <summary>For generated code: the way from a stream query with items of some type to its handler.</summary>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="T">One item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerStepThrough]
public abstract class StreamItemRoute<TDispatcher, T> : RequestRoute<TDispatcher>
    where TDispatcher : class
{
    private protected StreamItemRoute()
    {
    }

    /// <summary>Calls the handler with a query that is known to fit this route.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">The token of the stream.</param>
    /// <returns>The items.</returns>
    public abstract IAsyncEnumerable<T> StreamQuery(TDispatcher dispatcher, object query, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public override object? SendObject(TDispatcher dispatcher, object request) => throw new NoHandlerException(request.GetType());

    /// <inheritdoc/>
    public override ValueTask<object?> SendObjectAsync(TDispatcher dispatcher, object request, CancellationToken cancellationToken) =>
        ValueTask.FromException<object?>(new NoHandlerException(request.GetType()));
}
