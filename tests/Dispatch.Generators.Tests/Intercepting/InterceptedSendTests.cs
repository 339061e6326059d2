using System.Text.RegularExpressions;
using Dispatch.Generators.Tests.Harness;
using Dispatch.Generators.Tests.Snapshots;

namespace Dispatch.Generators.Tests.Intercepting;

/// <summary>Which sends are intercepted, and that what is written compiles.</summary>
public sealed partial class InterceptedSendTests
{
    private const string Calls = """
        using System.Threading.Tasks;
        using Dispatch;
        namespace Shop;
        internal sealed class Service(ISender sender, ISender<LockStock> locks, ISender<PlaceOrder, int> orders)
        {
            public async Task RunAsync()
            {
                sender.Send(new LockStock(1));
                await sender.SendAsync(new LockStock(2));
                _ = await sender.SendAsync<PlaceOrder, int>(new PlaceOrder(1));
                _ = sender.Send<PriceOf, decimal>(new PriceOf(1));
                _ = sender.Send(new PriceOf(2));
                _ = await sender.SendAsync(new PlaceOrder(2));
                locks.Send(new LockStock(3));
                await locks.SendAsync(new LockStock(4));
                _ = await orders.SendAsync(request: new PlaceOrder(3));
                _ = sender.Send((object)new PriceOf(3));
                Any(new LockStock(5));
            }

            private void Any<T>(T command) where T : ICommand => sender.Send(in command);
        }
        """;

    [Fact]
    public void Sends_OfEveryMethod_AreWrittenAsReviewed()
    {
        GeneratorRun run = InterceptedRun.Over([.. Sources.All, Calls]).RequireEmits();
        Assert.Equal(10, run.Count());
        Snapshot.Match(Data().Replace(run.Text(), "\"LOCATION\""), "InterceptedSends");
    }

    [Fact]
    public void Dispatcher_WithoutRequests_LeavesSendsAlone()
    {
        const string Caller = "using Dispatch; namespace Shop; public record struct Pay : ICommand; class Caller { public void Run(ISender s) => s.Send(new Pay()); }";
        Assert.Equal("", InterceptedRun.Over([.. Sources.WithoutRequests, Caller]).RequireEmits().Text());
    }

    [GeneratedRegex("(?<=InterceptsLocation\\(1, )\"[^\"]+\"")]
    private static partial Regex Data();
}
