using Dispatch.EventFlow.Cycles;

namespace Dispatch.EventFlow.Tests;

/// <summary>A bug that a public project had, written anew in its smallest form.</summary>
/// <param name="Name">Where it was, in words.</param>
/// <param name="Before">The code that had it.</param>
/// <param name="Found">In which class the cycle is found.</param>
/// <param name="After">The code after the fix that was made.</param>
/// <param name="Left">The class in which the cycle is still in the graph; null if it is gone.</param>
internal sealed record KnownBug(string Name, string Before, CycleClass Found, string After, CycleClass? Left)
{
    public EventFlowOptions Options { get; init; } = EventFlowOptions.Default;
}
