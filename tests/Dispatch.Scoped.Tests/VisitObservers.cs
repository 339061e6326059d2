using System;
using System.Threading.Tasks;

namespace Dispatch.Scoped.Tests;

/// <summary>Scoped, and counted by its disposal.</summary>
public sealed class UnitOfWork : IDisposable
{
    public bool IsDisposed { get; private set; }

    public void Dispose() => IsDisposed = true;
}

[Handles<Visited>(Order = 1)]
[Handles<VisitedAsync>(Order = 1)]
public sealed class ScopedObserver(UnitOfWork work) : IDisposable
{
    public UnitOfWork Work => work;

    public int Disposals { get; private set; }

    public void Handle(Visited e) => e.Observers.Add(this);

    public async ValueTask HandleAsync(VisitedAsync e)
    {
        await Task.Yield();
        e.Observers.Add(this);
    }

    public void Dispose() => Disposals++;
}

[Observer(ObserverLifetime.Transient)]
[Handles<Visited>(Order = 2)]
[Handles<VisitedAsync>(Order = 2)]
public sealed class TransientObserver
{
    public void Handle(Visited e) => e.Observers.Add(this);

    public async Task HandleAsync(VisitedAsync e)
    {
        await Task.Yield();
        e.Observers.Add(this);
    }
}

[Observer(ObserverLifetime.Singleton)]
[Handles<Visited>(Order = 3)]
[Handles<VisitedAsync>(Order = 3)]
public sealed class SingletonObserver : IDisposable
{
    public int Disposals { get; private set; }

    public void Handle(Visited e) => e.Observers.Add(this);

    public void Handle(VisitedAsync e) => e.Observers.Add(this);

    public void Dispose() => Disposals++;
}
