using System.Collections.Generic;

namespace Dispatch.Scoped.Tests;

/// <summary>Every observer adds itself.</summary>
public sealed record Visited(List<object> Observers)
{
    public Visited()
        : this([])
    {
    }
}

/// <summary>As <see cref="Visited"/>, with asynchronous observers that suspend.</summary>
public sealed record VisitedAsync(List<object> Observers)
{
    public VisitedAsync()
        : this([])
    {
    }
}
