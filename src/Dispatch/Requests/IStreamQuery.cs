namespace Dispatch;

/// <summary>A question that is answered item by item, as the items come.</summary>
/// <remarks>
/// Its handler is marked <c>[Handles&lt;TQuery&gt;]</c> and is <c>IAsyncEnumerable&lt;T&gt; Handle(TQuery)</c>, or
/// <c>HandleAsync</c>, optionally with a trailing <c>CancellationToken</c>.
/// </remarks>
/// <typeparam name="T">One item.</typeparam>
public interface IStreamQuery<T> : IRequest;
