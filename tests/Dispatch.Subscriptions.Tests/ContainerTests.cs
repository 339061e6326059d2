using System;
using System.Collections.Generic;
using Dispatch.Subscriptions.Tests.Events;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dispatch.Subscriptions.Tests;

public sealed class ContainerTests
{
    [Fact]
    public void Subscriber_FromTheContainer_IsTheDispatcher()
    {
        using ServiceProvider services = new ServiceCollection().AddSingleton<IDispatchErrorHandler, Failures>().AddBusDispatcher().BuildServiceProvider();
        var log = new List<string>();
        using IDisposable all = services.GetRequiredService<ISubscriber>().Subscribe<Counted>(static e => e.Log.Add("new"));
        using IDisposable keyed = services.GetRequiredService<ISubscriber>().Subscribe<int, Counted>(1, static e => e.Log.Add("keyed"));
        services.GetRequiredService<IPublisher<Counted>>().Publish(new Counted(log));
        services.GetRequiredService<IKeyedPublisher>().Publish(1, new Counted(log));
        Assert.Equal(["static", "new", "static", "new", "keyed"], log);
    }
}
