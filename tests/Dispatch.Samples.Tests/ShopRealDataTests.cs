using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Dispatch.Samples.Tests;

public class ShopRealDataTests
{
    private static readonly string s_data = Path.Combine(SamplePaths.ShopDirectory, "data", "online-retail-10k.csv");

    [Fact]
    public async Task Shop_RealData_AgreesWithAnIndependentCalculation()
    {
        ShopTotals expected = ShopTotals.Of(s_data);

        ShopRun run = await ShopRun.StartAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(10_000, expected.Rows);
        Assert.Equal(Text(expected.Orders.Count), run.Value("orders"));
        Assert.Equal(Text(expected.Cancellations.Count), run.Value("cancellations"));
        Assert.Equal(Text(expected.Customers.Count), run.Value("customers"));
        Assert.Equal(Text(expected.Products.Count), run.Value("products"));
        Assert.Equal(expected.NetRevenue.ToString("0.00", CultureInfo.InvariantCulture), run.Value("net revenue"));
        Assert.Equal(Text(expected.RowsWithoutCustomer), run.Value("rows without a customer"));
        Assert.Equal(Text(expected.RowsWithoutDescription), run.Value("rows without a description"));
        Assert.Equal(Text(expected.Adjustments), run.Value("stock adjustments"));
        Assert.Equal("0", run.Value("rejected rows"));
        Assert.All(expected.Countries, c => Assert.Matches(
            $"(?m)^  {c.Key} +{c.Value.ToString("0.00", CultureInfo.InvariantCulture).Replace(".", "\\.")}\r?$", run.Output));
    }

    [Theory]
    [InlineData("orders", "469")]
    [InlineData("cancellations", "43")]
    [InlineData("customers", "323")]
    [InlineData("products", "2015")]
    [InlineData("net revenue", "180667.75")]
    public async Task Shop_RealData_PrintsTheKnownNumber(string name, string value)
    {
        ShopRun run = await ShopRun.StartAsync("--input", s_data);

        Assert.Equal(value, run.Value(name));
    }

    [Fact]
    public async Task Shop_RealData_AllocatesNothingPerPublish()
    {
        ShopRun run = await ShopRun.StartAsync();

        Assert.Equal("0", run.Value("bytes allocated per publish"));
    }

    [Fact]
    public async Task Shop_RealData_CountsEveryEventByType()
    {
        ShopRun run = await ShopRun.StartAsync();

        string[] lines = run.Output.ReplaceLineEndings("\n").Split('\n');
        int start = System.Array.IndexOf(lines, "events by type") + 1;
        long sum = lines.Skip(start).TakeWhile(l => l.Length > 0).Sum(l => long.Parse(l.Split(' ')[^1], CultureInfo.InvariantCulture));
        Assert.True(start > 0);
        Assert.True(sum > 20_000);
        Assert.Equal(Text(sum), run.Value("events published"));
    }

    [Fact]
    public async Task Shop_AsynchronousObserver_DeliversEveryNotification()
    {
        ShopRun run = await ShopRun.StartAsync();

        Assert.True(int.Parse(run.Value("notifications sent"), CultureInfo.InvariantCulture) > 400);
        Assert.Equal(run.Value("notifications sent"), run.Value("notifications delivered"));
    }

    [Fact]
    public async Task Shop_RedirectedProgress_IsSparseLinesOnStderr()
    {
        ShopRun run = await ShopRun.StartAsync();

        string[] lines = run.Error.ReplaceLineEndings("\n").Split('\n', System.StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(lines.Length, 1, 4);
        Assert.Equal("replayed 10,000 rows (100 %)", lines[^1]);
        Assert.DoesNotContain("replayed", run.Output);
    }

    [Fact]
    public void Shop_Data_IsAttributed()
    {
        string attribution = File.ReadAllText(Path.Combine(SamplePaths.ShopDirectory, "data", "ATTRIBUTION.md"));

        Assert.Contains("Chen, D. (2015)", attribution);
        Assert.Contains("CC BY 4.0", attribution);
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
