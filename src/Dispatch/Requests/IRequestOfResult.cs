namespace Dispatch;

/// <summary>A request that is answered with one result.</summary>
/// <remarks>Implement <see cref="ICommand{TResult}"/> or <see cref="IQuery{TResult}"/>, which say what the request is for.</remarks>
/// <typeparam name="TResult">The result.</typeparam>
public interface IRequest<TResult> : IRequest;
