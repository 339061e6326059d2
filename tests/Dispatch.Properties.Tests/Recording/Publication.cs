using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Properties.Recording;

/// <summary>One publish of a random program.</summary>
/// <param name="Description">The call, as written.</param>
/// <param name="IsAsync">Whether it is a PublishAsync.</param>
/// <param name="IsTokenPassed">Whether the publish has a token.</param>
/// <param name="IsCancelledBefore">Whether the token is cancelled before the publish.</param>
/// <param name="Event">The event, boxed.</param>
/// <param name="Publish">The call: dispatcher, boxed event, token.</param>
public sealed record Publication(
    string Description,
    bool IsAsync,
    bool IsTokenPassed,
    bool IsCancelledBefore,
    object Event,
    Func<object, object, CancellationToken, ValueTask> Publish)
{
    /// <summary>Whether it is a publish under the key 1.</summary>
    public bool IsKeyed { get; init; }

    /// <summary>What is subscribed and disposed before it.</summary>
    public SubscriptionChange[] Changes { get; init; } = [];
}
