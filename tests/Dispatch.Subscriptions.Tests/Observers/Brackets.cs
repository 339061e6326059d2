using System.Threading;
using System.Threading.Tasks;
using Dispatch.Subscriptions.Tests.Events;

namespace Dispatch.Subscriptions.Tests;

/// <summary>Writes a bracket before and after.</summary>
internal struct Brackets : IEventFilter
{
    public readonly void Invoke<TEvent, TNext>(in TEvent e, ref TNext next)
        where TNext : struct, INext<TEvent>
    {
        (e as ILogged)?.Log.Add("(");
        next.Invoke(in e);
        (e as ILogged)?.Log.Add(")");
    }
}

/// <summary>Writes a bracket before and after, and awaits.</summary>
internal struct AsyncBrackets : IAsyncEventFilter
{
    public readonly async ValueTask InvokeAsync<TEvent, TNext>(TEvent e, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<TEvent>
    {
        (e as ILogged)?.Log.Add("(");
        await next.InvokeAsync(e, cancellationToken);
        (e as ILogged)?.Log.Add(")");
    }
}

[Handles<Surrounded>]
[Handles<SurroundedAsync>]
internal sealed class InsideFilters
{
    public void Handle(in Surrounded e) => e.Log.Add("observer");

    public void Handle(in SurroundedAsync e) => e.Log.Add("observer");
}

[Handles<PartlySurrounded>]
[Filter<Brackets>]
internal sealed class InsideItsFilter
{
    public void Handle(in PartlySurrounded e) => e.Log.Add("observer");
}

[Handles<Together>]
internal sealed class FirstTogether
{
    public async Task HandleAsync(Together e)
    {
        e.Log.Add("first starts");
        await e.Gate.Task;
        e.Log.Add("first ends");
    }
}

[Handles<Together>]
internal sealed class SecondTogether
{
    public async Task HandleAsync(Together e)
    {
        e.Log.Add("second starts");
        await e.Gate.Task;
    }
}
