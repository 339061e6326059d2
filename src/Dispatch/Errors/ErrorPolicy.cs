namespace Dispatch;

/// <summary>What a publish does when an observer fails. Chosen at compile time with <see cref="OnErrorAttribute"/>.</summary>
/// <remarks>
/// A synchronous throw and a faulted task are the same failure. An <see cref="System.OperationCanceledException"/> raised
/// while the token of the publish is cancelled is not a failure: it ends the publish under every policy.
/// </remarks>
public enum ErrorPolicy
{
    /// <summary>The first failure propagates as it was thrown; the observers after it do not run. The default.</summary>
    Stop,

    /// <summary>
    /// Every observer runs; afterwards a single failure is rethrown as it was, several are thrown as one
    /// <see cref="System.AggregateException"/> in the order of the observers.
    /// </summary>
    Collect,

    /// <summary>Every observer runs; each failure goes to <see cref="IDispatchErrorHandler"/>, the publisher sees none.</summary>
    Isolate,
}
