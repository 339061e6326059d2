namespace Dispatch.EventFlow;

/// <summary>How often one run of a method takes a flow.</summary>
public enum Multiplicity
{
    /// <summary>At most once per path.</summary>
    Once,

    /// <summary>Once per turn of a loop.</summary>
    Many,
}
