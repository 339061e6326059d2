using System;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Living;

public sealed class Ledger
{
    public decimal Total { get; set; }
}

/// <summary>Needs an argument, so it is required where there is no container.</summary>
[Handles<Booked>]
public sealed class LedgerKeeper(Ledger ledger)
{
    public void Handle(in Booked e)
    {
        ledger.Total += e.Amount;
        e.Journal.Add($"{ledger.Total}");
    }
}

/// <summary>A struct with state: called in place, it keeps it.</summary>
[Handles<Counted>]
public struct StructCounter
{
    private int _count;

    public void Handle(in Counted e) => e.Journal.Add($"struct {++_count}");
}

/// <summary>A class with state.</summary>
[Handles<Counted>]
public sealed class ClassCounter
{
    private int _count;

    public void Handle(in Counted e) => e.Journal.Add($"class {++_count}");
}

[Handles<Closed>(Order = 1)]
public sealed class FirstDisposable : IDisposable
{
    private Journal? _journal;

    public void Handle(in Closed e) => _journal = e.Journal;

    public void Dispose() => _journal?.Add("first disposed");
}

[Handles<Closed>(Order = 2)]
public sealed class SecondDisposable : IAsyncDisposable
{
    private Journal? _journal;

    public void Handle(in Closed e) => _journal = e.Journal;

    public ValueTask DisposeAsync()
    {
        _journal?.Add("second disposed");
        return default;
    }
}

[Handles<Raced>]
public sealed class RacedObserver
{
    private int _calls;

    /// <summary>The instance that was called on this thread.</summary>
    public static ThreadLocal<RacedObserver?> Last { get; } = new();

    public int Calls => _calls;

    public void Handle(in Raced e)
    {
        Interlocked.Increment(ref _calls);
        Last.Value = this;
    }
}

/// <summary>Its options keep their defaults, since no container holds a string.</summary>
[Handles<Configured>]
public sealed class ConfiguredObserver(string name = "default name", int retries = 3)
{
    public void Handle(in Configured e) => e.Journal.Add($"{name} {retries}");
}
