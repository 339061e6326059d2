namespace Dispatch.Tests.Nesting;

/// <summary>Each observer does what its letter of the script says.</summary>
public interface IScripted
{
    ParallelScript Script { get; }
}

[Parallel]
public readonly record struct Together(ParallelScript Script) : IScripted;

[Parallel]
[OnError(ErrorPolicy.Collect)]
public readonly record struct TogetherCollected(ParallelScript Script) : IScripted;

[Parallel]
[OnError(ErrorPolicy.Isolate)]
public readonly record struct TogetherIsolated(ParallelScript Script) : IScripted;

/// <summary>Declared parallel by its base class.</summary>
public sealed record TogetherDerived(ParallelScript Script) : TogetherBase, IScripted;

[Parallel]
public abstract record TogetherBase;

/// <summary>The dispatcher says otherwise.</summary>
[Parallel]
public readonly record struct Apart(ParallelScript Script) : IScripted;

/// <summary>Only the dispatcher says so.</summary>
public readonly record struct TogetherByDispatcher(ParallelScript Script) : IScripted;
