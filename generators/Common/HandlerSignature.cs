namespace Dispatch.Tooling;

/// <summary>How a handler method is called.</summary>
/// <param name="Returns">What it returns.</param>
/// <param name="TakesToken">Whether the last parameter is a cancellation token.</param>
/// <param name="ByReference">Whether the event is taken by <c>in</c>.</param>
/// <param name="TakesContext">Whether the parameter after the event is a <c>PublishContext</c>.</param>
internal readonly record struct HandlerSignature(HandlerReturn Returns, bool TakesToken, bool ByReference, bool TakesContext = false)
{
    public bool IsAsync => Returns is not (HandlerReturn.Void or HandlerReturn.Result or HandlerReturn.Stream);
}

internal enum HandlerReturn
{
    Void,
    ValueTask,
    Task,

    /// <summary>The result of a request.</summary>
    Result,
    ValueTaskOfResult,
    TaskOfResult,

    /// <summary>The items of a stream query.</summary>
    Stream,
}
