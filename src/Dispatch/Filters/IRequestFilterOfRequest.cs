namespace Dispatch;

/// <summary>A synchronous filter for one request type.</summary>
/// <typeparam name="TRequest">The request type.</typeparam>
/// <typeparam name="TResult">The type of its result.</typeparam>
public interface IRequestFilter<TRequest, TResult>
{
    /// <summary>Runs around the rest: return <c>next.Invoke(in request)</c>, or another result.</summary>
    /// <typeparam name="TNext">The rest.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="next">The rest.</param>
    /// <returns>What the sender gets.</returns>
    TResult Invoke<TNext>(in TRequest request, ref TNext next)
        where TNext : struct, INext<TRequest, TResult>;
}
