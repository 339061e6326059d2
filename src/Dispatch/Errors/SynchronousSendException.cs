using System;

namespace Dispatch;

/// <summary>A request with an asynchronous handler or filter was sent with <c>Send</c>. It has not run; use <c>SendAsync</c>.</summary>
/// <param name="requestType">The request.</param>
/// <param name="handler">The handler or filter, as full type name and method.</param>
public sealed class SynchronousSendException(Type requestType, string handler)
    : InvalidOperationException($"{requestType} is handled asynchronously by {handler}: send it with SendAsync. It has not run.")
{
    /// <summary>The request.</summary>
    public Type RequestType { get; } = requestType;

    /// <summary>What is asynchronous, the handler or a filter, as full type name and method.</summary>
    public string Handler { get; } = handler;
}
