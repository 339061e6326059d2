using System;
using System.Threading.Tasks;
using Dispatch.Filters.Tests.Filters;
using Dispatch.Filters.Tests.Support;

namespace Dispatch.Filters.Tests.Events;

/// <summary>Its filter does what the event says.</summary>
[Filter<Obedient>]
public sealed record Guarded(Journal Journal, string Command, Exception? Failure = null) : IJournaled;

[Handles<Guarded>(Order = 1)]
public sealed class GuardedFirst
{
    public void Handle(Guarded e)
    {
        e.Journal.Add("first " + e.Command);
        if (e.Failure is not null)
        {
            throw e.Failure;
        }
    }
}

[Handles<Guarded>(Order = 2)]
public sealed class GuardedSecond
{
    public void Handle(Guarded e) => e.Journal.Add("second");
}

/// <summary>As above, asynchronous.</summary>
[Filter<Obedient>]
public sealed record GuardedAsync(Journal Journal, string Command, Exception? Failure = null) : IJournaled;

[Handles<GuardedAsync>]
public sealed class GuardedAsyncObserver
{
    public async Task HandleAsync(GuardedAsync e)
    {
        await Task.Yield();
        e.Journal.Add("observer " + e.Command);
        if (e.Failure is not null)
        {
            throw e.Failure;
        }
    }
}

/// <summary>All observers fail; the filter sees what the policy makes of it.</summary>
[OnError(ErrorPolicy.Collect)]
[Filter<Obedient>]
public sealed record GuardedCollect(Journal Journal, string Command) : IJournaled;

[OnError(ErrorPolicy.Isolate)]
[Filter<Obedient>]
public sealed record GuardedIsolate(Journal Journal, string Command) : IJournaled;

[Handles<GuardedCollect>, Handles<GuardedIsolate>]
public sealed class GuardedFailing1
{
    public void Handle(GuardedCollect e) => throw new InvalidOperationException("one");

    public void Handle(GuardedIsolate e) => throw new InvalidOperationException("one");
}

[Handles<GuardedCollect>, Handles<GuardedIsolate>]
public sealed class GuardedFailing2
{
    public void Handle(GuardedCollect e) => throw new InvalidOperationException("two");

    public void Handle(GuardedIsolate e) => throw new InvalidOperationException("two");
}

/// <summary>The filter is around one observer, whose failure it is.</summary>
[OnError(ErrorPolicy.Isolate)]
public sealed record PartlyGuarded(Journal Journal, string Command) : IJournaled;

[Handles<PartlyGuarded>(Order = 1)]
[Filter<Obedient>]
public sealed class PartlyGuardedFirst
{
    public void Handle(PartlyGuarded e) => e.Journal.Add("first");
}

[Handles<PartlyGuarded>(Order = 2)]
public sealed class PartlyGuardedSecond
{
    public void Handle(PartlyGuarded e) => e.Journal.Add("second");
}
