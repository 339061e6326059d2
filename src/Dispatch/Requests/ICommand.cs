namespace Dispatch;

/// <summary>A request to change something, without a result.</summary>
/// <remarks>
/// Its handler is marked <c>[Handles&lt;TCommand&gt;]</c> and is <c>void Handle(in TCommand)</c>, or <c>ValueTask</c> or
/// <c>Task</c> <c>HandleAsync(TCommand, CancellationToken)</c>. A struct command is never boxed by the typed entry points.
/// </remarks>
public interface ICommand : IRequest;
