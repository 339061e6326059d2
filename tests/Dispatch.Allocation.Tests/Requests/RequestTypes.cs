using System.Collections.Generic;

namespace Dispatch.Allocation.Tests.Requests;

public readonly record struct StructCommand(int Id, decimal Amount) : ICommand;

public sealed record ClassCommand(int Id) : ICommand;

public readonly record struct StructQuery(int Id, decimal Amount) : IQuery<decimal>;

public sealed record ClassQuery(int Id) : IQuery<string>;

public readonly record struct CompletedCommand(int Id) : ICommand;

public readonly record struct CompletedQuery(int Id) : IQuery<decimal>;

public readonly record struct CompletedTaskQuery(int Id) : IQuery<bool>;

public readonly record struct SuspendedCommand(int Id) : ICommand;

public readonly record struct SuspendedQuery(int Id) : IQuery<decimal>;

public sealed record SuspendedClassQuery(int Id) : IQuery<decimal>;

public record OpenQuery(int Id) : IQuery<int>;

public sealed record DerivedQuery(int Id) : OpenQuery(Id);

[Filter<EmptyRequestFilter>]
[Filter<EmptyRequestFilterClass>]
public readonly record struct FilteredQuery(int Id) : IQuery<decimal>;

[Filter<EmptyRequestFilter>]
[Filter<EmptyRequestFilterClass>]
public readonly record struct FilteredSuspendedQuery(int Id) : IQuery<decimal>;

/// <summary>Answered with a sequence that exists once.</summary>
public readonly record struct StreamOfOne(IAsyncEnumerable<int> Items) : IStreamQuery<int>;
