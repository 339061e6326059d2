namespace Dispatch;

/// <summary>What a synchronous filter surrounds: the filters further in, then the observers.</summary>
/// <remarks>
/// Stateless: a filter may invoke it never, once or several times, and with another event than the one it got. A struct
/// written by the generator; it is not meant to be kept after the filter has returned.
/// </remarks>
/// <typeparam name="TEvent">The event.</typeparam>
public interface INext<TEvent>
{
    /// <summary>Runs the rest.</summary>
    /// <param name="e">The event that the rest sees.</param>
    void Invoke(in TEvent e);
}
