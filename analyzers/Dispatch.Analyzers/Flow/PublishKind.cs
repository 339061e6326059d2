namespace Dispatch.Analyzers.Flow;

/// <summary>What a call does with the message.</summary>
internal enum PublishKind
{
    /// <summary>Observers run in the call, or start in it.</summary>
    Publish,

    /// <summary>A request goes to its one handler.</summary>
    Send,

    /// <summary>Somebody else delivers it, later or on another thread.</summary>
    Queue,

    /// <summary>It is collected and published at a commit.</summary>
    Defer,
}
