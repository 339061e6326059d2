using System;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Failing;

/// <summary>What the observers of an event do: they come in the order first, second, third.</summary>
public sealed class Plan
{
    public Journal Journal { get; } = new();

    public Action First { get; init; } = static () => { };

    public Func<Task> Second { get; init; } = static () => Task.CompletedTask;

    public Action Third { get; init; } = static () => { };
}

public readonly record struct Stopping(Plan Plan);

[OnError(ErrorPolicy.Collect)]
public readonly record struct Collecting(Plan Plan);

[OnError(ErrorPolicy.Isolate)]
public readonly record struct Isolating(Plan Plan);

[OnError(ErrorPolicy.Collect)]
public record CollectingBase(Plan Plan);

/// <summary>Takes the policy of its base class.</summary>
public sealed record InheritingPolicy(Plan Plan) : CollectingBase(Plan);

/// <summary>All its observers are synchronous, and the policy is that of the dispatcher for it.</summary>
[OnError(ErrorPolicy.Isolate)]
public sealed record Overridden(Plan Plan);

[OnError(ErrorPolicy.Isolate)]
public sealed record IsolatingSync(Plan Plan);
