using System.Threading.Tasks;
using Dispatch.Requests.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Requests.Tests.Sending;

/// <summary>What the container hands out, and that one dispatcher is behind all of it.</summary>
public sealed class ContainerTests
{
    [Fact]
    public async Task Senders_FromTheContainer_ReachTheHandlers()
    {
        using ServiceProvider provider = new ServiceCollection().AddShopDispatcher().BuildServiceProvider(validateScopes: true);
        Assert.Equal(4, provider.GetRequiredService<ISender<Price, decimal>>().Send(new Price("four")));
        Assert.Equal("paid 7", await provider.GetRequiredService<ISender<Pay, string>>().SendAsync(new Pay(7)));
        Assert.Equal(3, await provider.GetRequiredService<ISender>().SendAsync(new SlowTask(3)));
        var calls = new Calls();
        provider.GetRequiredService<ISender<Lock>>().Send(new Lock("a", calls));
        Assert.Equal(1, calls.Count);
        int last = -1;
        await foreach (int number in provider.GetRequiredService<IStreamSender<Numbers, int>>().Stream(new Numbers(3)))
        {
            Assert.Equal(++last, number);
        }

        Assert.Equal(2, last);
        Assert.Same(provider.GetRequiredService<Shop>(), provider.GetRequiredService<ISender>());
        Assert.Equal(2, provider.GetRequiredService<Shop>().Send(new Place("a", 2)));
        Assert.Equal(5, provider.GetRequiredService<ISender<Place, int>>().Send(new Place("a", 3)));
    }
}
