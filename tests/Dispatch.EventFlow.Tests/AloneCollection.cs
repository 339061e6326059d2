using Xunit;

namespace Dispatch.EventFlow.Tests;

/// <summary>Tests that count what the whole process does, so nothing else may run meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
