using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Scopes.Tests;

/// <summary>What has happened, and in which unit of work.</summary>
public sealed class Log
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public List<UnitOfWork> Units { get; } = [];

    public void Add(string line)
    {
        lock (_lines)
        {
            _lines.Add(line);
        }
    }

    public void Add(string line, UnitOfWork unit)
    {
        lock (_lines)
        {
            _lines.Add(line);
            Units.Add(unit);
        }
    }
}

/// <summary>One for each scope.</summary>
public sealed class UnitOfWork(Log log) : IAsyncDisposable, IDisposable
{
    public bool IsDisposed { get; private set; }

    public void Dispose()
    {
        IsDisposed = true;
        log.Add("disposed");
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}

public readonly record struct Paid(Log Log);

public readonly record struct Shipped(Log Log, bool Fails = false);

public readonly record struct Chained(Log Log);

public readonly record struct Plain(Log Log);

[Handles<Paid>(Order = 1)]
[Handles<Shipped>(Order = 1)]
[Observer(ObserverLifetime.PerPublish)]
public sealed class Booking(UnitOfWork unit)
{
    public void Handle(in Paid e) => e.Log.Add("booking", unit);

    public async ValueTask HandleAsync(Shipped e, CancellationToken cancellationToken)
    {
        await Task.Yield();
        Assert.False(unit.IsDisposed);
        e.Log.Add("booking", unit);
    }
}

[Handles<Paid>(Order = 2)]
[Handles<Shipped>(Order = 2)]
[Observer(ObserverLifetime.PerPublish)]
internal sealed class Ledger(UnitOfWork unit)
{
    public void Handle(in Paid e) => e.Log.Add("ledger", unit);

    public async Task HandleAsync(Shipped e)
    {
        await Task.Yield();
        e.Log.Add("ledger", unit);
        if (e.Fails)
        {
            throw new InvalidOperationException("ledger");
        }
    }
}

[Handles<Paid>(Order = 3)]
[Handles<Shipped>(Order = 3)]
[Handles<Chained>(Order = 3)]
[Observer(ObserverLifetime.PerDelivery)]
public sealed class Mail(UnitOfWork unit)
{
    public void Handle(in Paid e) => e.Log.Add("mail", unit);

    public async ValueTask HandleAsync(Shipped e, CancellationToken cancellationToken)
    {
        await Task.Yield();
        Assert.False(unit.IsDisposed);
        e.Log.Add("mail", unit);
    }

    public void Handle(Chained e, in PublishContext context)
    {
        e.Log.Add("chained", unit);
        context.Publish(new Paid(e.Log));
    }
}

[Handles<Paid>(Order = 4)]
[Handles<Plain>]
public sealed class Counter
{
    private int _count;

    public void Handle(in Paid e) => e.Log.Add($"counter {++_count}");

    public void Handle(in Plain e) => e.Log.Add($"counter {++_count}");
}

[Dispatcher]
public sealed partial class ShopDispatcher;
