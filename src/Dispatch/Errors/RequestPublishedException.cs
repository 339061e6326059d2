using System;

namespace Dispatch;

/// <summary>A request was published. Requests are sent, to one handler; nothing has run.</summary>
/// <param name="requestType">The request.</param>
public sealed class RequestPublishedException(Type requestType)
    : InvalidOperationException($"{requestType} is a request: send it with Send, SendAsync or Stream. Nothing has run.")
{
    /// <summary>The request.</summary>
    public Type RequestType { get; } = requestType;
}
