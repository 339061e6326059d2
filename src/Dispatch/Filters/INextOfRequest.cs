namespace Dispatch;

/// <summary>What a synchronous request filter surrounds: the filters further in, then the handler.</summary>
/// <remarks>Stateless: a filter may invoke it never, once or several times, and with another request than the one it got.</remarks>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TResult">Its result.</typeparam>
public interface INext<TRequest, TResult>
{
    /// <summary>Runs the rest.</summary>
    /// <param name="request">The request that the rest sees.</param>
    /// <returns>The result.</returns>
    TResult Invoke(in TRequest request);
}
