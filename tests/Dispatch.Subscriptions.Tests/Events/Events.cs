using System.Collections.Generic;
using System.Threading.Tasks;

namespace Dispatch.Subscriptions.Tests.Events;

/// <summary>Observed synchronously, in three orders.</summary>
public readonly record struct Paid(List<string> Log) : ILogged;

/// <summary>Observed synchronously by two observers of one order.</summary>
public readonly record struct Moved(List<string> Log) : ILogged;

/// <summary>Observed by a static method alone.</summary>
public readonly record struct Counted(List<string> Log) : ILogged;

/// <summary>Observed asynchronously.</summary>
public readonly record struct Shipped(List<string> Log) : ILogged;

/// <summary>No observer names it.</summary>
public readonly record struct Unobserved(List<string> Log) : ILogged;

/// <summary>A class with derived ones, some of which no observer names.</summary>
public record Placed(List<string> Log) : ILogged;

public sealed record Rush(List<string> Log) : Placed(Log);

public sealed record Gift(List<string> Log) : Placed(Log), IPriced;

public interface IPriced;

/// <summary>All observers run, failures come together.</summary>
[OnError(ErrorPolicy.Collect)]
public readonly record struct Collected(List<string> Log) : ILogged;

/// <summary>Failures go to the error handler.</summary>
[OnError(ErrorPolicy.Isolate)]
public readonly record struct Isolated(List<string> Log) : ILogged;

/// <summary>As <see cref="Collected"/>, with an asynchronous observer.</summary>
[OnError(ErrorPolicy.Collect)]
public readonly record struct CollectedAsync(List<string> Log) : ILogged;

/// <summary>No observer names it, and still it has a policy.</summary>
[OnError(ErrorPolicy.Collect)]
public sealed record UnobservedCollected(List<string> Log) : ILogged;

/// <summary>An observer of it takes a context.</summary>
public readonly record struct Nested(List<string> Log) : ILogged;

/// <summary>Observed, and counted up.</summary>
public readonly record struct Numbered(long Number);

/// <summary>No observer names it.</summary>
public readonly record struct NumberedUnobserved(long Number);

/// <summary>A synchronous filter surrounds its observers.</summary>
[Filter<Brackets>]
public readonly record struct Surrounded(List<string> Log) : ILogged;

/// <summary>An asynchronous filter surrounds its observers.</summary>
[Filter<AsyncBrackets>]
public readonly record struct SurroundedAsync(List<string> Log) : ILogged;

/// <summary>A filter surrounds one observer.</summary>
public readonly record struct PartlySurrounded(List<string> Log) : ILogged;

/// <summary>Its observers run at the same time.</summary>
[Parallel]
public sealed record Together(List<string> Log, TaskCompletionSource Gate) : ILogged;
