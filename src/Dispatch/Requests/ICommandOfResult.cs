namespace Dispatch;

/// <summary>A request to change something, answered with a result such as the number of a new order.</summary>
/// <remarks>
/// Its handler is marked <c>[Handles&lt;TCommand&gt;]</c> and is <c>TResult Handle(in TCommand)</c>, or
/// <c>ValueTask&lt;TResult&gt;</c> or <c>Task&lt;TResult&gt;</c> <c>HandleAsync(TCommand, CancellationToken)</c>.
/// </remarks>
/// <typeparam name="TResult">The result.</typeparam>
public interface ICommand<TResult> : IRequest<TResult>;
