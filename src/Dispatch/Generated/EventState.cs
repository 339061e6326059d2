namespace Dispatch.Generated;

/// <summary>What a dispatcher knows of an event, read and written in the order that other threads see.</summary>
/// <remarks>The base library's class for it is in an assembly that a first publish would load for nothing else, which costs more than all of its work.</remarks>
internal struct EventState
{
    internal volatile byte Value;
}
