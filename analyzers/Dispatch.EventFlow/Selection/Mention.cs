namespace Dispatch.EventFlow.Selection;

/// <summary>A place where a body mentions a name.</summary>
/// <param name="Receiver">What the member is one of.</param>
/// <param name="IsSelf">Whether it is a member of the object whose code it is, or of a type around it.</param>
internal sealed record Mention(TypeGuess Receiver, bool IsSelf)
{
    /// <summary>With how many arguments it is called; -1 if it is not called there.</summary>
    public int Arguments { get; init; } = -1;
}
