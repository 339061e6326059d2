using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Testing;

/// <summary>A sender of one command type in front of any other. Can be registered in a container as an open generic.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
/// <param name="sender">What gets the commands.</param>
public sealed class TypedSender<TCommand>(ISender sender) : ISender<TCommand>
    where TCommand : ICommand
{
    /// <inheritdoc/>
    public void Send(in TCommand command) => sender.Send(in command);

    /// <inheritdoc/>
    public ValueTask SendAsync(TCommand command, CancellationToken cancellationToken = default) => sender.SendAsync(command, cancellationToken);
}
