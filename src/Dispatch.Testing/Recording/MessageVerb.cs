namespace Dispatch.Testing;

/// <summary>What was done with a message.</summary>
public enum MessageVerb
{
    /// <summary>An event was published.</summary>
    Publish,

    /// <summary>A command or query was sent.</summary>
    Send,

    /// <summary>A stream query was sent.</summary>
    Stream,
}
