namespace Dispatch.EventFlow;

/// <summary>What a node of the graph stands for.</summary>
public enum MessageKind
{
    /// <summary>Published to any number of handlers.</summary>
    Event,

    /// <summary>Sent to one handler.</summary>
    Command,

    /// <summary>A C# <c>event</c> member.</summary>
    ClrEvent,
}
