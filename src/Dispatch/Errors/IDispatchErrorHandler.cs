namespace Dispatch;

/// <summary>Receives the failures of observers under <see cref="ErrorPolicy.Isolate"/>.</summary>
public interface IDispatchErrorHandler
{
    /// <summary>
    /// Called once per failure, before the next observer runs, on the thread on which the observer failed. Calls for
    /// different publishes may overlap. An exception thrown here ends the publish and reaches the publisher.
    /// </summary>
    /// <typeparam name="TEvent">The published event type.</typeparam>
    /// <param name="e">The event that was being published.</param>
    /// <param name="failure">Which observer failed, and how.</param>
    void OnFailure<TEvent>(in TEvent e, in DispatchFailure failure);
}
