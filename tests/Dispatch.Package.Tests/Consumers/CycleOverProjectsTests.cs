using System;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Package.Tests.Building;

namespace Dispatch.Package.Tests.Consumers;

/// <summary>A cycle that no project alone has: each knows a part, and the root is told, on its own code.</summary>
[Collection(PackageCollection.Name)]
public class CycleOverProjectsTests(PackageFixture package)
{
    private const string Contracts = """
        namespace Contracts;

        public sealed record OrderPlaced(int Id);
        public sealed record StockReserved(int Id);
        public interface IAudited;
        """;

    private const string Stock = """
        using Contracts;
        using Dispatch;

        namespace Stock;

        public sealed class Warehouse(IPublisher publisher)
        {
            public void Reserve(int id, bool silent = false)
            {
                if (!silent)
                {
                    publisher.Publish(new StockReserved(id));
                }
            }
        }
        """;

    private const string Orders = """
        using Contracts;
        using Dispatch;

        namespace Orders;

        public sealed class OrdersModule;

        [Handles<StockReserved>]
        internal sealed class Reprice(IPublisher publisher)
        {
            public void Handle(StockReserved e) => publisher.Publish(new OrderPlaced(e.Id));
        }
        """;

    [Theory]
    [InlineData("", "", true)]
    [InlineData(", silent: true", "", false)]
    [InlineData("", "(Modules = new[] { typeof(Orders.OrdersModule) })", true)]
    [InlineData("", "(Modules = new System.Type[0])", false)]
    public async Task Cycle_OverThreeProjects_IsReportedInTheRoot(string argument, string modules, bool isReported)
    {
        string root = $$"""
            using Contracts;
            using Dispatch;
            using Stock;

            [Handles<OrderPlaced>]
            public sealed class ReserveStock(Warehouse warehouse)
            {
                public void Handle(OrderPlaced e) =>
                    warehouse.Reserve(e.Id{{argument}});
            }

            [Dispatcher{{modules}}]
            public sealed partial class Shop;
            """;
        ConsumerProject shop = package.CreateConsumer("cycle")
            .Write("Contracts/Events.cs", Contracts).Write("Contracts/Contracts.csproj", Project())
            .Write("Stock/Warehouse.cs", Stock).Write("Stock/Stock.csproj", Project("Contracts"))
            .Write("Orders/Reprice.cs", Orders).Write("Orders/Orders.csproj", Project("Contracts"))
            .Write("Root/Root.cs", root).Write("Root/Root.csproj", Project("Contracts", "Stock", "Orders"));

        CommandResult build = (await shop.DotnetAsync("build", "Root")).MustSucceed();
        string[] reported = [.. build.Output.Split('\n').Where(static line => line.Contains("warning DSP", StringComparison.Ordinal)).Distinct()];
        if (!isReported)
        {
            Assert.Empty(reported);
            return;
        }

        string warning = Assert.Single(reported);
        Assert.Contains("Root.cs(9,9): warning DSP1001", warning);
        Assert.Contains("OrderPlaced → ReserveStock → Warehouse.Reserve → StockReserved → Reprice → OrderPlaced", warning);
    }

    private static string Project(params string[] projects) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Dispatch" Version="{PackageFixture.Version}" />
            {string.Concat(projects.Select(static project => $"""<ProjectReference Include="../{project}/{project}.csproj" />"""))}
          </ItemGroup>
        </Project>
        """;
}
