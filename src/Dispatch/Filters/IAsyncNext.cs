using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>What an asynchronous filter surrounds: the filters further in, then the observers.</summary>
/// <remarks>
/// Stateless: a filter may invoke it never, once or several times, with another event and with another token. A struct
/// written by the generator.
/// </remarks>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IAsyncNext<TEvent>
{
    /// <summary>Runs the rest. Allocates nothing in the steady state.</summary>
    /// <param name="e">The event that the rest sees.</param>
    /// <param name="cancellationToken">The token that the rest sees.</param>
    /// <returns>A task to be awaited once. Failures are reported through it, never thrown by the call.</returns>
    ValueTask InvokeAsync(TEvent e, CancellationToken cancellationToken);
}
