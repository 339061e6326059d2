using System.Threading.Tasks;
using Dispatch.Package.Tests.Building;

namespace Dispatch.Package.Tests.Consumers;

[Collection(PackageCollection.Name)]
public class ToolingTests(PackageFixture package)
{
    [Fact]
    public async Task Build_ObserverWithAnInvalidHandler_FailsWithTheRule()
    {
        ConsumerProject app = package.CreateConsumer("broken")
            .WriteProject()
            .Write("Program.cs", ConsumerSources.ProgramWithoutContainer)
            .Write("Observers.cs", ConsumerSources.Observers.Replace("void Handle(in OrderPaid e)", "void Handle(in OrderPaid e, int more)"));

        CommandResult build = (await app.DotnetAsync("build")).MustFail();
        Assert.Contains("error DSP0002", build.Output);
    }

    [Fact]
    public async Task Build_SynchronousPublishOfAnEventWithAnAsynchronousObserver_FailsWithTheRuleAndNamesTheObserver()
    {
        ConsumerProject app = package.CreateConsumer("synchronous")
            .WriteProject()
            .Write("Program.cs", ConsumerSources.ProgramWithoutContainer.Replace("await shop.PublishAsync(", "shop.Publish("))
            .Write("Observers.cs", ConsumerSources.Observers);

        CommandResult build = (await app.DotnetAsync("build")).MustFail();
        Assert.Matches("error DSP0010: .*SendReceipt", build.Output);
    }

    [Fact]
    public async Task Format_DispatcherNotPartialAndPublishNotAwaited_FixesBoth()
    {
        ConsumerProject app = package.CreateConsumer("format")
            .WriteProject()
            .Write("Program.cs", ConsumerSources.ProgramWithoutContainer)
            .Write("Observers.cs", ConsumerSources.Observers.Replace("sealed partial class", "sealed class"))
            .Write("Checkout.cs", """
                using Dispatch;

                public sealed class Checkout(IPublisher publisher)
                {
                    public async Task PayAsync(int orderId)
                    {
                        publisher.PublishAsync(new OrderPaid(orderId, 1));
                        await Task.Yield();
                    }
                }

                """);
        CommandResult broken = (await app.DotnetAsync("build")).MustFail();
        Assert.Contains("error DSP0012", broken.Output);

        CommandResult format = await app.DotnetAsync("format", "analyzers", "App.csproj", "--no-restore", "--severity", "warn", "--diagnostics", "DSP0011", "DSP0012");
        format.MustSucceed();

        Assert.Contains("sealed partial class ShopDispatcher", app.Read("Observers.cs"));
        Assert.Contains("await publisher.PublishAsync(", app.Read("Checkout.cs"));
        (await app.DotnetAsync("build")).MustSucceed();
    }

    [Theory]
    [InlineData("roslyn4.8", true)]
    [InlineData("roslyn4.13", true)]
    [InlineData("roslyn4.14", false)]
    [InlineData("roslyn5.0", false)]
    public async Task Build_CompilerVersion_IsWarnedAboutOnlyIfTooOld(string compiler, bool warned)
    {
        ConsumerProject library = package.CreateConsumer("compiler")
            .WriteProject(strict: false)
            .Write("Program.cs", "Console.WriteLine();");

        CommandResult build = (await library.DotnetAsync("build", $"-p:CompilerApiVersion={compiler}")).MustSucceed();
        Assert.Equal(warned, build.Output.Contains("warning DSPCFG0001: This C# compiler (Roslyn " + compiler["roslyn".Length..] + ")"));
    }
}
