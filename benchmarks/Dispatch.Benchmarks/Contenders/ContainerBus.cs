using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading.Tasks;
using Dispatch.Benchmarks.Micro;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Benchmarks.Contenders;

/// <summary>The bus that is written next: one cached delegate for each event type, observers from the container.</summary>
public sealed class ContainerBus(IServiceProvider services)
{
    private readonly ConcurrentDictionary<Type, Delegate> _calls = new();

    public void Publish<TEvent>(TEvent e) =>
        ((Action<IServiceProvider, object>)_calls.GetOrAdd(typeof(TEvent), static _ => (Action<IServiceProvider, object>)Call<TEvent>))(services, e!);

    public ValueTask PublishAsync<TEvent>(TEvent e) =>
        ((Func<IServiceProvider, object, ValueTask>)_calls.GetOrAdd(typeof(TEvent), static _ => (Func<IServiceProvider, object, ValueTask>)CallAsync<TEvent>))(services, e!);

    private static void Call<TEvent>(IServiceProvider services, object e)
    {
        TEvent typed = (TEvent)e;
        foreach (ISyncCall<TEvent> observer in services.GetRequiredService<IEnumerable<ISyncCall<TEvent>>>())
        {
            observer.Handle(in typed);
        }
    }

    private static async ValueTask CallAsync<TEvent>(IServiceProvider services, object e)
    {
        foreach (IAsyncCall<TEvent> observer in services.GetRequiredService<IEnumerable<IAsyncCall<TEvent>>>())
        {
            await observer.HandleAsync((TEvent)e);
        }
    }
}
