using System.Threading;
using System.Threading.Tasks;

namespace Dispatch;

/// <summary>Sends one kind of command: what a class that needs no more of the dispatcher asks for, and easy to fake.</summary>
/// <remarks>Safe to call from any thread. Taken from the container, or from <c>dispatcher.SenderFor&lt;TCommand&gt;()</c>.</remarks>
/// <typeparam name="TCommand">The command type.</typeparam>
public interface ISender<TCommand>
    where TCommand : ICommand
{
    /// <summary>Runs the command on the calling thread. Allocates nothing.</summary>
    /// <param name="command">The command.</param>
    /// <exception cref="NoHandlerException">Nobody handles it.</exception>
    /// <exception cref="SynchronousSendException">Its handler is asynchronous; it has not run.</exception>
    void Send(in TCommand command);

    /// <summary>Runs the command. Allocates nothing.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Passed to the handler, or checked before one that takes none.</param>
    /// <returns>The handler's task, to be awaited once. Failures are reported through it, never thrown by the call.</returns>
    ValueTask SendAsync(TCommand command, CancellationToken cancellationToken = default);
}
