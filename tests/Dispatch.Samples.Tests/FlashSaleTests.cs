using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Dispatch.Samples.Tests;

/// <summary>The flash sale: the run that its page shows, and what holds for every run.</summary>
public sealed partial class FlashSaleTests
{
    [Fact]
    public async Task Run_WithoutArguments_PrintsWhatThePageShows()
    {
        string page = File.ReadAllText(Path.Combine(SamplePaths.FlashSaleDirectory, "README.md")).ReplaceLineEndings("\n");
        ShopRun run = await RunAsync();
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains("```text\n" + run.Output.ReplaceLineEndings("\n") + "```", page);
    }

    [Theory]
    [InlineData(1, 3, 12, 8)]
    [InlineData(2, 1, 40, 20)]
    [InlineData(3, 25, 10, 10)]
    [InlineData(4, 0, 5, 5)]
    [InlineData(5, 20, 200, 90)]
    public async Task Run_OfAnySeed_SellsWhatIsThereOnceAndForgetsNobody(int seed, int stock, int customers, int minutes)
    {
        string[] arguments = [.. new[] { ("--seed", seed), ("--stock", stock), ("--customers", customers), ("--minutes", minutes) }
            .SelectMany(static pair => new[] { pair.Item1, pair.Item2.ToString(System.Globalization.CultureInfo.InvariantCulture) })];
        ShopRun run = await RunAsync(arguments);
        Assert.Equal(0, run.ExitCode);
        Match summary = Summary().Match(run.Output);
        int Number(string name) => int.Parse(summary.Groups[name].Value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(stock, Number("paid") + Number("left") + OpenOrders(run.Output));
        Assert.Equal(customers, Number("paid") + Number("expired") + Number("refused") + Number("waiting") + OpenOrders(run.Output));
        Assert.Equal(run.Output, (await RunAsync(arguments)).Output);
    }

    [Theory]
    [InlineData("--stock")]
    [InlineData("--stock", "many")]
    [InlineData("--stock", "-1")]
    [InlineData("--stock", "1001")]
    [InlineData("--shelf", "1")]
    public async Task Run_ArgumentsThatAreNotUnderstood_SaysWhichAre(params string[] arguments)
    {
        ShopRun run = await RunAsync(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("usage: ", run.Error);
        Assert.Empty(run.Output);
    }

    private static Task<ShopRun> RunAsync(params string[] arguments) => ShopRun.OfAssemblyAsync(SamplePaths.FlashSaleAssembly, arguments);

    /// <summary>Orders that the log neither pays nor expires.</summary>
    private static int OpenOrders(string output)
    {
        string[] lines = output.Split('\n');
        return lines.Count(static line => line.Contains(" for customer ", StringComparison.Ordinal))
            - lines.Count(static line => line.TrimEnd().EndsWith(" is paid", StringComparison.Ordinal) || line.Contains("was not paid in time", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"stock (?<stock>\d+), paid (?<paid>\d+), expired (?<expired>\d+), refused (?<refused>\d+), waiting (?<waiting>\d+), left (?<left>\d+)")]
    private static partial Regex Summary();
}
