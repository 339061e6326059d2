namespace Dispatch.EventFlow.Locking;

/// <summary>One difference between the reviewed flow and another one.</summary>
public sealed class LockChange
{
    public LockChange(LockEntry? before, LockEntry? after)
    {
        Before = before;
        After = after;
    }

    /// <summary>The reviewed line; null if it is new.</summary>
    public LockEntry? Before { get; }

    /// <summary>The line now; null if it is gone.</summary>
    public LockEntry? After { get; }

    /// <summary>As in a diff: one line with <c>+</c> or <c>-</c>, or both when the manner of an edge changed.</summary>
    public override string ToString() => (Before, After) switch
    {
        ({ } gone, null) => "- " + gone,
        (null, { } added) => "+ " + added,
        _ => "- " + Before + "\n+ " + After,
    };
}
