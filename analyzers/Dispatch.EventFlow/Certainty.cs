namespace Dispatch.EventFlow;

/// <summary>How sure it is that a flow is taken.</summary>
public enum Certainty
{
    /// <summary>Every run of the method that returns normally takes it.</summary>
    Must,

    /// <summary>A branch, a loop, a catch, a lambda or an earlier exit decides.</summary>
    May,

    /// <summary>Only a wide guess leads here: several implementations, or a base type whose derived types are published. Never warned about.</summary>
    Speculative,
}
