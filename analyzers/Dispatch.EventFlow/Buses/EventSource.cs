namespace Dispatch.EventFlow.Buses;

/// <summary>Where a publish says what it publishes.</summary>
public enum EventSource
{
    /// <summary>The type of an argument, as far as it can be followed inside the method.</summary>
    Argument,

    /// <summary>A type argument of the method.</summary>
    TypeArgument,

    /// <summary>A type argument of the type that declares the method.</summary>
    ContainingTypeArgument,

    /// <summary>The type of the object on which the method is called.</summary>
    Receiver,
}
