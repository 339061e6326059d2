using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Package.Tests.Building;

namespace Dispatch.Package.Tests.Consumers;

[Collection(PackageCollection.Name)]
public class InstallTests(PackageFixture package)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Consumer_InstallsThePackage_BuildsRunsAndPublishesWithoutWarnings(bool withContainer)
    {
        ConsumerProject app = package.CreateConsumer("install")
            .WriteProject(withContainer)
            .Write("Observers.cs", ConsumerSources.Observers)
            .Write("Program.cs", withContainer ? ConsumerSources.ProgramWithContainer : ConsumerSources.ProgramWithoutContainer);

        (await app.DotnetAsync("build", "-c", "Release")).MustSucceed();
        CommandResult run = (await app.DotnetAsync("run", "-c", "Release", "--no-build")).MustSucceed();
        Assert.Equal(ConsumerSources.ExpectedOutput, run.Output.ReplaceLineEndings("\n"));

        (await app.DotnetAsync("publish", "-c", "Release", "-o", "published")).MustSucceed();
        CommandResult published = (await app.DotnetAsync(Path.Combine("published", "App.dll"))).MustSucceed();
        Assert.Equal(ConsumerSources.ExpectedOutput, published.Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("", "intercepted")]
    [InlineData("-p:DispatchInterceptors=false", "as written")]
    public async Task Consumer_PublishesThroughTheInterfaces_DoesTheSameInterceptedOrNot(string property, string expected)
    {
        ConsumerProject app = package.CreateConsumer("interfaces")
            .WriteProject()
            .Write("Observers.cs", ConsumerSources.Observers)
            .Write("Program.cs", ConsumerSources.ProgramOfInterfaces);

        (await app.DotnetAsync(property.Length > 0 ? ["build", "-c", "Release", property] : ["build", "-c", "Release"])).MustSucceed();
        CommandResult run = (await app.DotnetAsync("run", "-c", "Release", "--no-build")).MustSucceed();
        Assert.Equal(
            expected + ": points for 1, receipt for 1, audit of OrderPaid, points for 2, receipt for 2, audit of OrderPaid\n", run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Consumer_SubscribesAtRunTime_SubscriptionsRunAmongTheObservers()
    {
        ConsumerProject app = package.CreateConsumer("subscriptions")
            .WriteProject()
            .Write("Observers.cs", ConsumerSources.Observers)
            .Write("Program.cs", ConsumerSources.ProgramOfSubscriptions);

        (await app.DotnetAsync("build", "-c", "Release")).MustSucceed();
        CommandResult run = (await app.DotnetAsync("run", "-c", "Release", "--no-build")).MustSucceed();
        Assert.Equal(
            "first for 1, points for 1, receipt for 1, last for 1, audit of OrderPaid, "
            + "first for 2, points for 2, keyed for 2, receipt for 2, last for 2, audit of OrderPaid, read 1, "
            + "points for 3, receipt for 3, audit of OrderPaid\n",
            run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Consumer_Publishes_ShipsTheRuntimeAndNothingOfTheTooling()
    {
        ConsumerProject app = package.CreateConsumer("shipped")
            .WriteProject()
            .Write("Observers.cs", ConsumerSources.Observers)
            .Write("Program.cs", ConsumerSources.ProgramWithoutContainer);

        (await app.DotnetAsync("publish", "-c", "Release", "-o", "published")).MustSucceed();
        string[] assemblies = Directory.GetFiles(Path.Combine(app.Folder, "published"), "*.dll");
        Assert.Equal(["App.dll", "Dispatch.dll"], assemblies.Select(static path => Path.GetFileName(path)).Order());
    }
}
