using System.Collections.Generic;
using System.Threading;

namespace Dispatch;

/// <summary>Sends one kind of stream query: what a class that needs no more of the dispatcher asks for, and easy to fake.</summary>
/// <remarks>Safe to call from any thread. Taken from the container, or from <c>dispatcher.StreamSenderFor&lt;TQuery, T&gt;()</c>.</remarks>
/// <typeparam name="TQuery">The query type.</typeparam>
/// <typeparam name="T">One item.</typeparam>
public interface IStreamSender<TQuery, T>
    where TQuery : IStreamQuery<T>
{
    /// <summary>Asks for items. The handler starts when they are enumerated.</summary>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Passed to the handler, or checked between the items of one that takes none.</param>
    /// <returns>The handler's own sequence.</returns>
    /// <exception cref="NoHandlerException">Nobody handles it.</exception>
    IAsyncEnumerable<T> Stream(TQuery query, CancellationToken cancellationToken = default);
}
