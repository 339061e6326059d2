using System.Threading.Tasks;

namespace Dispatch.Samples.Tests;

public class ShopOptionsTests
{
    [Theory]
    [InlineData("--frobnicate")]
    [InlineData("data.csv")]
    public async Task Shop_UnknownOption_IsWrongUsage(string argument)
    {
        ShopRun run = await ShopRun.StartAsync(argument);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"unknown option '{argument}'", run.Error);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Shop_InputWithoutPath_IsWrongUsage()
    {
        ShopRun run = await ShopRun.StartAsync("--input");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--input needs a path", run.Error);
    }

    [Fact]
    public async Task Shop_InputTwice_IsWrongUsage()
    {
        ShopRun run = await ShopRun.StartAsync("--input", "a", "--input", "b");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--input is given twice", run.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Shop_Help_PrintsTheOptions(string argument)
    {
        ShopRun run = await ShopRun.StartAsync(argument);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--input PATH", run.Output);
        Assert.Equal("", run.Error);
    }
}
