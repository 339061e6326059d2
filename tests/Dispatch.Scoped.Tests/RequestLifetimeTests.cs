using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Scoped.Tests;

public readonly record struct WhoScoped(List<string> Disposed) : IQuery<object>;

public readonly record struct WhoTransient(List<string> Disposed) : IQuery<object>;

public readonly record struct WhoSingleton(List<string> Disposed) : IQuery<object>;

public readonly record struct WhoFilters(List<string> Disposed) : IQuery<object>;

/// <summary>Answers with itself, and says when it is disposed.</summary>
public abstract class Who : IDisposable
{
    private List<string>? _disposed;

    public void Dispose() => _disposed?.Add(GetType().Name);

    protected object Answer(List<string> disposed)
    {
        _disposed = disposed;
        return this;
    }
}

[Handles<WhoScoped>]
public sealed class ScopedHandler : Who
{
    public object Handle(in WhoScoped query) => Answer(query.Disposed);
}

[Handles<WhoTransient>, Observer(ObserverLifetime.Transient)]
public sealed class TransientHandler : Who
{
    public ValueTask<object> HandleAsync(WhoTransient query) => new(Answer(query.Disposed));
}

[Handles<WhoSingleton>, Observer(ObserverLifetime.Singleton)]
public sealed class SingletonHandler : Who
{
    public object Handle(in WhoSingleton query) => Answer(query.Disposed);
}

/// <summary>The filter of a scoped dispatcher is as scoped as its handlers.</summary>
[Handles<WhoFilters>, Observer(ObserverLifetime.Singleton)]
[Filter<AnsweringFilter>]
public sealed class FilteredHandler
{
    public object Handle(in WhoFilters query) => this;
}

public sealed class AnsweringFilter : IRequestFilter<WhoFilters, object>
{
    public object Invoke<TNext>(in WhoFilters request, ref TNext next)
        where TNext : struct, INext<WhoFilters, object> => (this, next.Invoke(in request));
}

/// <summary>Handlers live as observers do: for the dispatcher, for the scope, or for one send.</summary>
public sealed class RequestLifetimeTests
{
    private readonly List<string> _disposed = [];

    [Fact]
    public async Task Send_HandlersOfEveryLifetime_LiveAsTheySay()
    {
        ServiceProvider provider = new ServiceCollection().AddScopedBusDispatcher().AddSingleton<IDispatchErrorHandler, NoErrors>().BuildServiceProvider(validateScopes: true);
        object first, second;
        using (IServiceScope scope = provider.CreateScope())
        {
            var sender = scope.ServiceProvider.GetRequiredService<ISender>();
            first = sender.Send<WhoScoped, object>(new WhoScoped(_disposed));
            Assert.Same(first, scope.ServiceProvider.GetRequiredService<ISender<WhoScoped, object>>().Send(new WhoScoped(_disposed)));
            second = sender.Send<WhoSingleton, object>(new WhoSingleton(_disposed));
            Assert.NotSame(await sender.SendAsync<WhoTransient, object>(new WhoTransient(_disposed)), await sender.SendAsync<WhoTransient, object>(new WhoTransient(_disposed)));
        }

        Assert.Equal(["ScopedHandler", "TransientHandler", "TransientHandler"], System.Linq.Enumerable.Order(_disposed));
        using (IServiceScope scope = provider.CreateScope())
        {
            var sender = scope.ServiceProvider.GetRequiredService<ISender>();
            Assert.NotSame(first, sender.Send<WhoScoped, object>(new WhoScoped(_disposed)));
            Assert.Same(second, sender.Send<WhoSingleton, object>(new WhoSingleton(_disposed)));
        }

        Assert.DoesNotContain("SingletonHandler", _disposed);
        await provider.DisposeAsync();
        Assert.Contains("SingletonHandler", _disposed);
    }

    [Fact]
    public async Task Send_FilterOfAScopedDispatcher_IsThatOfTheScope()
    {
        await using ServiceProvider provider = new ServiceCollection().AddScopedBusDispatcher().AddSingleton<IDispatchErrorHandler, NoErrors>().BuildServiceProvider(validateScopes: true);
        using IServiceScope one = provider.CreateScope();
        using IServiceScope other = provider.CreateScope();
        var (filter, handler) = Ask(one);
        Assert.Equal((filter, handler), Ask(one));
        Assert.NotSame(filter, Ask(other).Filter);
        Assert.Same(handler, Ask(other).Handler);
    }

    private (object Filter, object Handler) Ask(IServiceScope scope) =>
        ((AnsweringFilter, object))scope.ServiceProvider.GetRequiredService<ISender>().Send<WhoFilters, object>(new WhoFilters(_disposed));

    private sealed class NoErrors : IDispatchErrorHandler
    {
        public void OnFailure<TEvent>(in TEvent e, in DispatchFailure failure)
        {
        }
    }
}
