namespace Dispatch;

/// <summary>A question that changes nothing.</summary>
/// <remarks>
/// Its handler is marked <c>[Handles&lt;TQuery&gt;]</c> and is <c>TResult Handle(in TQuery)</c>, or
/// <c>ValueTask&lt;TResult&gt;</c> or <c>Task&lt;TResult&gt;</c> <c>HandleAsync(TQuery, CancellationToken)</c>.
/// </remarks>
/// <typeparam name="TResult">The answer.</typeparam>
public interface IQuery<TResult> : IRequest<TResult>;
