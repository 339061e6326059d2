using System.Collections.Generic;
using System.Threading;

namespace Dispatch.Testing;

/// <summary>A sender of one stream query type in front of any other. Can be registered in a container as an open generic.</summary>
/// <typeparam name="TQuery">The query.</typeparam>
/// <typeparam name="T">One item.</typeparam>
/// <param name="sender">What gets the queries.</param>
public sealed class TypedStreamSender<TQuery, T>(ISender sender) : IStreamSender<TQuery, T>
    where TQuery : IStreamQuery<T>
{
    /// <inheritdoc/>
    public IAsyncEnumerable<T> Stream(TQuery query, CancellationToken cancellationToken = default) => sender.Stream<TQuery, T>(query, cancellationToken);
}
