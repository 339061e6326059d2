using System.Threading;

namespace Dispatch.Testing;

/// <summary>One event that was published, or one request that was sent.</summary>
/// <param name="Message">The event or request; a struct as a boxed copy.</param>
/// <param name="Verb">What was done with it.</param>
/// <param name="IsAsync">Whether it was <c>PublishAsync</c> or <c>SendAsync</c>.</param>
/// <param name="CancellationToken">The token of the call.</param>
public sealed record RecordedMessage(object Message, MessageVerb Verb, bool IsAsync, CancellationToken CancellationToken);
