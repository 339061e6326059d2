using System;

namespace Dispatch;

/// <summary>A request was sent that several handlers claim, against the compiler's error DSP1203. None of them has run.</summary>
/// <param name="requestType">The request.</param>
/// <param name="handlers">The handlers, as full type names and methods.</param>
public sealed class SeveralHandlersException(Type requestType, string handlers)
    : InvalidOperationException($"{requestType} has several handlers, of which none has run: {handlers}. Keep one.")
{
    /// <summary>The request.</summary>
    public Type RequestType { get; } = requestType;

    /// <summary>The handlers, as full type names and methods.</summary>
    public string Handlers { get; } = handlers;
}
