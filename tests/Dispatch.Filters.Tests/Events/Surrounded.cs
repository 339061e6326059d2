using System.Threading.Tasks;
using Dispatch.Filters.Tests.Filters;
using Dispatch.Filters.Tests.Support;

namespace Dispatch.Filters.Tests.Events;

[Filter<Inner>(Order = 2)]
[Filter<Outer>(Order = 1)]
public readonly record struct Surrounded(Journal Journal) : IJournaled;

[Handles<Surrounded>(Order = 1)]
public sealed class SurroundedFirst
{
    public void Handle(in Surrounded e) => e.Journal.Add("first");
}

[Handles<Surrounded>(Order = 2)]
public static class SurroundedSecond
{
    public static void Handle(Surrounded e) => e.Journal.Add("second");
}

/// <summary>As above, with an asynchronous observer.</summary>
[Filter<Inner>(Order = 2)]
[Filter<Outer>(Order = 1)]
public sealed record SurroundedAsync(Journal Journal, Task Gate) : IJournaled;

[Handles<SurroundedAsync>(Order = 1)]
public sealed class SurroundedAsyncFirst
{
    public void Handle(SurroundedAsync e) => e.Journal.Add("first");
}

[Handles<SurroundedAsync>(Order = 2)]
public sealed class SurroundedAsyncSecond
{
    public async ValueTask HandleAsync(SurroundedAsync e)
    {
        e.Journal.Add("second starts");
        await e.Gate.ConfigureAwait(false);
        e.Journal.Add("second ends");
    }
}

[Handles<SurroundedAsync>(Order = 3)]
public sealed class SurroundedAsyncThird
{
    public Task HandleAsync(SurroundedAsync e)
    {
        e.Journal.Add("third");
        return Task.CompletedTask;
    }
}

/// <summary>Made asynchronous by its filter alone.</summary>
[Filter<OnlyAsync>]
public readonly record struct AsyncByFilter(Journal Journal) : IJournaled;

[Handles<AsyncByFilter>]
public struct AsyncByFilterObserver
{
    public readonly void Handle(in AsyncByFilter e) => e.Journal.Add("observer");
}

/// <summary>Its first observer is surrounded, the second is not, the third is made asynchronous by its filter.</summary>
public readonly record struct PartlySurrounded(Journal Journal) : IJournaled;

[Handles<PartlySurrounded>(Order = 1)]
[Filter<Inner>]
public sealed class SurroundedObserver
{
    [Filter<Outer>(Order = -1)]
    public void Handle(in PartlySurrounded e) => e.Journal.Add("first");
}

public sealed class ObserverMethods
{
    [Handles<PartlySurrounded>(Order = 2)]
    public void Second(PartlySurrounded e) => e.Journal.Add("second");

    [Handles<PartlySurrounded>(Order = 3)]
    [Filter<OnlyAsync>]
    public void Third(PartlySurrounded e) => e.Journal.Add("third");
}
