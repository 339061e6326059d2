using System;

namespace Dispatch;

/// <summary>A request with an asynchronous handler was sent with <c>Send</c>. It has not run; use <c>SendAsync</c>.</summary>
/// <param name="requestType">The request.</param>
/// <param name="handler">The handler, as full type name and method.</param>
public sealed class SynchronousSendException(Type requestType, string handler)
    : InvalidOperationException($"{requestType} has the asynchronous handler {handler}: send it with SendAsync. It has not run.")
{
    /// <summary>The request.</summary>
    public Type RequestType { get; } = requestType;

    /// <summary>The handler, as full type name and method.</summary>
    public string Handler { get; } = handler;
}
