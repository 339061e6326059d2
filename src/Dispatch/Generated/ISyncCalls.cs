using System.ComponentModel;

namespace Dispatch.Generated;

/// <summary>For generated code: the calls of a synchronous event's observers, which are all that differs from event to event.</summary>
/// <remarks>Implemented by structs, so that the JIT compiles what calls them for each event and inlines the calls.</remarks>
/// <typeparam name="TDispatcher">The dispatcher.</typeparam>
/// <typeparam name="TEvent">The event.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISyncCalls<TDispatcher, TEvent>
    where TDispatcher : class
{
    /// <summary>The order of the observers, as they declare it.</summary>
    static virtual int Order => 0;

    /// <summary>Calls the observers.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">
    /// The event, which is not written to. Not <c>in</c>: in an interface that is a part of the signature, and the compiler would bridge
    /// to it with one more method for each event.
    /// </param>
    /// <param name="checks">Whether to ask first if they are there, and all that there is to call.</param>
    /// <returns>Whether they were called.</returns>
    static abstract bool TryPublish(TDispatcher dispatcher, ref TEvent e, bool checks);

    /// <summary>Creates the observers unless they are there.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <returns>Where the dispatcher keeps what is known of the event.</returns>
    static abstract ref byte Create(TDispatcher dispatcher);
}
