using System.Threading;
using System.Threading.Tasks;
using Dispatch.Filters.Tests.Events;
using Dispatch.Filters.Tests.Filters;
using Dispatch.Filters.Tests.Support;

namespace Dispatch.Filters.Tests;

/// <summary>A dispatcher with filters of its own: for any event, for what implements an interface, and around one event.</summary>
[Dispatcher]
[Filter<Outer>(Order = -10)]
[Filter<OfInterface>(Order = -5)]
[Filter<Surrounded, Named>(Order = 1)]
public sealed partial class FilteredBus;

/// <summary>For the events that carry a tag, and takes its name from the container.</summary>
public sealed class OfInterface(FilterName name) : IEventFilter<ITagged>, IAsyncEventFilter<ITagged>
{
    public void Invoke<TNext>(in ITagged e, ref TNext next)
        where TNext : struct, INext<ITagged>
    {
        Journal.Of(e).Add(name.Text + " " + e.Tag);
        next.Invoke(in e);
    }

    public ValueTask InvokeAsync<TNext>(ITagged e, TNext next, CancellationToken cancellationToken)
        where TNext : struct, IAsyncNext<ITagged>
    {
        Journal.Of(e).Add(name.Text + " async " + e.Tag);
        return next.InvokeAsync(e, cancellationToken);
    }
}

/// <summary>For one event.</summary>
public sealed class Named : IEventFilter<Surrounded>
{
    public void Invoke<TNext>(in Surrounded e, ref TNext next)
        where TNext : struct, INext<Surrounded>
    {
        Journal.Of(e).Add("named");
        next.Invoke(in e);
    }
}

/// <summary>A service that a filter asks for.</summary>
public sealed record FilterName(string Text);
