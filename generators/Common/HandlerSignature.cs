namespace Dispatch.Tooling;

/// <summary>How a handler method is called.</summary>
/// <param name="Returns">What it returns.</param>
/// <param name="TakesToken">Whether the last parameter is a cancellation token.</param>
/// <param name="ByReference">Whether the event is taken by <c>in</c>.</param>
internal readonly record struct HandlerSignature(HandlerReturn Returns, bool TakesToken, bool ByReference)
{
    public bool IsAsync => Returns != HandlerReturn.Void;
}

internal enum HandlerReturn
{
    Void,
    ValueTask,
    Task,
}
