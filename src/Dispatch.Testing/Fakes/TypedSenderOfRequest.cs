using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Testing;

/// <summary>A sender of one request type in front of any other. Can be registered in a container as an open generic.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TResult">Its result.</typeparam>
/// <param name="sender">What gets the requests.</param>
public sealed class TypedSender<TRequest, TResult>(ISender sender) : ISender<TRequest, TResult>
    where TRequest : IRequest<TResult>
{
    /// <inheritdoc/>
    public TResult Send(in TRequest request) => sender.Send<TRequest, TResult>(in request);

    /// <inheritdoc/>
    public ValueTask<TResult> SendAsync(TRequest request, CancellationToken cancellationToken = default) => sender.SendAsync<TRequest, TResult>(request, cancellationToken);
}
