using System.ComponentModel;

namespace Dispatch.Generated;

/// <summary>For generated code: what a dispatcher shows of itself to run-time observers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISubscriptionOwner
{
    /// <summary>The run-time observers.</summary>
    SubscriptionHub Subscriptions { get; }

    /// <summary>The field of the run-time observers, null while there have never been any.</summary>
    ref SubscriptionHub? Hub { get; }

    /// <summary>Where isolated failures go; null if no event of the dispatcher isolates them.</summary>
    IDispatchErrorHandler? ErrorHandler { get; }

    /// <summary>Makes the next publish of every event ask for subscriptions.</summary>
    void ForgetReady();
}
