using System;
using System.ComponentModel;

namespace Dispatch.Generated;

/// <summary>For generated code: the calls of a synchronous event's observers, which are all that differs from event to event.</summary>
/// <remarks>
/// Implemented by structs, so that the JIT compiles what calls them for each event and inlines the calls. The dispatcher, and an event that is
/// a class, are not among the type arguments: code that has classes there is shared, and looks each of these methods up at run time.
/// </remarks>
/// <typeparam name="TPassed">The event, if it is a struct; else <see cref="EventReference"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISyncCalls<TPassed>
{
    /// <summary>The number of steps that subscriptions can run between.</summary>
    static virtual int StepCount => 1;

    /// <summary>Whether publishes of the event inside one another may be counted. Then <see cref="Observe"/> is there for one step too.</summary>
    static virtual bool IsGuarded => false;

    /// <summary>The order of a step's observers, as they declare it.</summary>
    /// <param name="step">Which, from 0.</param>
    /// <returns>The order.</returns>
    static virtual int OrderOf(int step) => 0;

    /// <summary>Calls the observers of one of several steps.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="step">Which, from 0.</param>
    /// <param name="e">The event, which is not written to.</param>
    static virtual void Observe(object dispatcher, int step, ref TPassed e) => throw new NotSupportedException();

    /// <summary>Counts a publish of the event, where the event is on a cycle.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="enters">Whether it begins; otherwise its synchronous part ends.</param>
    static virtual void Guard(object dispatcher, bool enters)
    {
    }

    /// <summary>
    /// Creates the observers, calls them, or says what is known of them. One method, because a build pays for each; the JIT leaves of it
    /// what the constant arguments ask for.
    /// </summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="e">
    /// The event, which is not written to; read only if <paramref name="calls"/>. Not <c>in</c>: in an interface that is a part of the
    /// signature, and the compiler would bridge to it with one more method for each event.
    /// </param>
    /// <param name="creates">Whether to create the observers that are not there.</param>
    /// <param name="calls">Whether to call the observers, which are there.</param>
    /// <returns>Where the dispatcher keeps what is known of the event.</returns>
    static abstract ref byte Run(object dispatcher, ref TPassed e, bool creates, bool calls);
}
