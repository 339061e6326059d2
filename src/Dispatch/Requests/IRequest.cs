namespace Dispatch;

/// <summary>What is sent to exactly one handler, in contrast to an event. Implement one of the interfaces derived from it.</summary>
/// <remarks>
/// <see cref="ICommand"/>, <see cref="ICommand{TResult}"/>, <see cref="IQuery{TResult}"/> or <see cref="IStreamQuery{T}"/>.
/// A request is sent with <c>Send</c>, <c>SendAsync</c> or <c>Stream</c>; publishing one is an error.
/// </remarks>
public interface IRequest;
