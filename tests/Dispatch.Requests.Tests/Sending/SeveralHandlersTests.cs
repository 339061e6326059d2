#pragma warning disable DSP1203, DSP0052, DSP0055 // What the compiler reports is refused at run time too.
using System.Threading.Tasks;
using Dispatch.Requests.Tests.Support;

namespace Dispatch.Requests.Tests.Sending;

[Handles<Contested>]
internal sealed class FirstClaim
{
    public int Handle(in Contested query) => 1;
}

[Handles<Contested>]
internal sealed class SecondClaim
{
    public Task<int> HandleAsync(Contested query) => Task.FromResult(2);
}

/// <summary>A request that several handlers claim goes to none of them.</summary>
public sealed class SeveralHandlersTests
{
    [Fact]
    public async Task Send_WithSeveralHandlers_IsRefusedThroughEveryEntryPoint()
    {
        var shop = new Shop();
        ISender sender = shop;
        var exception = Assert.Throws<SeveralHandlersException>(() => shop.Send(new Contested(1)));
        Assert.Equal(typeof(Contested), exception.RequestType);
        Assert.Equal("Dispatch.Requests.Tests.Sending.FirstClaim.Handle, Dispatch.Requests.Tests.Sending.SecondClaim.HandleAsync", exception.Handlers);
        Assert.Throws<SeveralHandlersException>(() => sender.Send<Contested, int>(new Contested(1)));
        Assert.Throws<SeveralHandlersException>(() => sender.Send((object)new Contested(1)));
        ValueTask<int> sent = shop.SendAsync(new Contested(1));
        await Assert.ThrowsAsync<SeveralHandlersException>(async () => await sent);
        await Assert.ThrowsAsync<SeveralHandlersException>(async () => await sender.SendAsync<Contested, int>(new Contested(1)));
    }
}
