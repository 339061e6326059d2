namespace Dispatch;

/// <summary>A synchronous filter for requests of any type that have a result.</summary>
/// <remarks>As <see cref="IEventFilter"/>, which also serves commands without a result.</remarks>
public interface IRequestFilter
{
    /// <summary>Runs around the rest: return <c>next.Invoke(in request)</c>, or another result.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <typeparam name="TNext">The rest.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="next">The rest.</param>
    /// <returns>What the sender gets.</returns>
    TResult Invoke<TRequest, TResult, TNext>(in TRequest request, ref TNext next)
        where TNext : struct, INext<TRequest, TResult>;
}
