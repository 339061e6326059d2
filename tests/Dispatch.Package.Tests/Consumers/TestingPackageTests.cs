using System;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Dispatch.Package.Tests.Building;

namespace Dispatch.Package.Tests.Consumers;

/// <summary>The package Dispatch.Testing, beside Dispatch, in a project of a user.</summary>
[Collection(PackageCollection.Name)]
public class TestingPackageTests(PackageFixture package)
{
    [Fact]
    public void Package_Always_HasTheFakesAndDependsOnDispatchOnly()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.TestingPath);
        string[] content = [.. archive.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Equal(["lib/net10.0/Dispatch.Testing.dll", "lib/net10.0/Dispatch.Testing.xml", "lib/net8.0/Dispatch.Testing.dll", "lib/net8.0/Dispatch.Testing.xml"], content);
        XDocument nuspec = XDocument.Load(archive.GetEntry("Dispatch.Testing.nuspec")!.Open());
        XElement[] dependencies = [.. nuspec.Descendants().Where(static element => element.Name.LocalName == "dependency")];
        Assert.Equal(2, dependencies.Length);
        Assert.All(dependencies, static dependency => Assert.Equal("Dispatch", dependency.Attribute("id")!.Value));
    }

    [Fact]
    public async Task Consumer_TestsItsClassesWithTheFakes()
    {
        ConsumerProject app = package.CreateConsumer("testing").WriteProject();
        app.Write("App.csproj", app.Read("App.csproj").Replace("</ItemGroup>", $"""<PackageReference Include="Dispatch.Testing" Version="{PackageFixture.Version}" /></ItemGroup>""", StringComparison.Ordinal))
            .Write("Program.cs", """
                using Dispatch;
                using Dispatch.Testing;

                FakeDispatcher fake = new FakeDispatcher().Returns<PriceOf, decimal>(3m);
                Console.WriteLine(new Basket(fake.SenderFor<PriceOf, decimal>(), fake.For<Priced>()).Price(7));
                fake.Messages.AssertSequence(new PriceOf(7), new Priced(7));
                try
                {
                    fake.Published.AssertNone<Priced>();
                }
                catch (DispatchAssertionException exception)
                {
                    Console.WriteLine(exception.Message);
                }

                Console.WriteLine(new ShopDispatcher().Send(new PriceOf(7)));

                public readonly record struct PriceOf(int Product) : IQuery<decimal>;

                public readonly record struct Priced(int Product);

                [Handles<PriceOf>]
                internal sealed class Prices
                {
                    public decimal Handle(in PriceOf query) => query.Product;
                }

                [Dispatcher]
                public sealed partial class ShopDispatcher;

                internal sealed class Basket(ISender<PriceOf, decimal> prices, IPublisher<Priced> priced)
                {
                    public decimal Price(int product)
                    {
                        decimal price = prices.Send(new PriceOf(product));
                        priced.Publish(new Priced(product));
                        return price;
                    }
                }
                """);
        CommandResult run = (await app.DotnetAsync("run", "-c", "Release")).MustSucceed();
        Assert.Equal("3\nExpected no Priced.\nWhat was published:\n>  0  Publish Priced { Product = 7 }\n7\n", run.Output.ReplaceLineEndings("\n"));
    }
}
