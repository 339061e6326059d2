using System;

namespace Dispatch;

/// <summary>A request was sent that nobody handles, or something that is no request. Nothing has run.</summary>
/// <param name="requestType">What was sent.</param>
public sealed class NoHandlerException(Type requestType) : InvalidOperationException(Describe(requestType))
{
    /// <summary>What was sent.</summary>
    public Type RequestType { get; } = requestType;

    private static string Describe(Type type) => typeof(IRequest).IsAssignableFrom(type)
        ? $"{type} has no handler that this call can reach: mark one with [Handles<{type.Name}>] in an assembly of the dispatcher. Nothing has run."
        : $"{type} is not a request, so it has no handler: publish events with Publish or PublishAsync. Nothing has run.";
}
