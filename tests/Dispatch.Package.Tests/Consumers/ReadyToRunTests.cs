using System.IO;
using System.Threading.Tasks;
using Dispatch.Package.Tests.Building;

namespace Dispatch.Package.Tests.Consumers;

/// <summary>What a program pays for its first publishes that is compiled ahead of time but still has the JIT.</summary>
[Collection(PackageCollection.Name)]
public class ReadyToRunTests(PackageFixture package)
{
    private const string Program = """
        using System.Runtime;
        using System.Runtime.CompilerServices;
        using Dispatch;

        long before = JitInfo.GetCompiledMethodCount();
        before = JitInfo.GetCompiledMethodCount();
        Measured.Publish(new Shop());
        long compiled = JitInfo.GetCompiledMethodCount() - before;
        Console.WriteLine($"{Ledger.Total} paid, {compiled} methods compiled");

        public static class Measured
        {
            [MethodImpl(MethodImplOptions.NoInlining)]
            public static void Publish(Shop shop)
            {
                shop.Publish(new OrderPaid(3));
                ((IPublisher)shop).Publish(new OrderPaid(4));
            }
        }

        public readonly record struct OrderPaid(int Amount);

        public static class Ledger
        {
            public static int Total;
        }

        [Handles<OrderPaid>]
        public sealed class Book
        {
            public void Handle(in OrderPaid e) => Ledger.Total += e.Amount;
        }

        [Handles<OrderPaid>]
        public sealed class Report
        {
            public void Handle(in OrderPaid e) => Ledger.Total += 10 * e.Amount;
        }

        [Dispatcher]
        public sealed partial class Shop;
        """;

    [Fact]
    public async Task FirstPublishes_OfAStructInAProgramCompiledAheadOfTime_CompileNothing()
    {
        ConsumerProject app = package.CreateConsumer("ready").WriteProject().Write("Program.cs", Program);

        (await app.DotnetAsync("publish", "-c", "Release", "--use-current-runtime", "--no-self-contained", "-p:PublishReadyToRun=true", "-o", "published")).MustSucceed();

        CommandResult run = (await app.DotnetAsync(Path.Combine("published", "App.dll"))).MustSucceed();
        Assert.Equal("77 paid, 0 methods compiled\n", run.Output.ReplaceLineEndings("\n"));
    }
}
