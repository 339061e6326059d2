using System.IO;
using System.Threading.Tasks;
using Dispatch.Package.Tests.Building;

namespace Dispatch.Tool.Tests.Commands;

/// <summary>What README and docs/flow.md show is what the tool prints.</summary>
public class ExampleTests
{
    private static readonly string s_example = Path.Combine(Repository.Root, "docs", "flow-example");

    [Theory]
    [InlineData("docs/flow.md", "graph", "-f", "mermaid", "--cycle", "1")]
    [InlineData("README.md", "why", "OrderPlaced", "StockLow")]
    public async Task Page_WithOutputOfTheTool_ShowsWhatItPrints(string page, params string[] arguments)
    {
        (int code, string text, _) = await Tool.RunAsync(["flow", .. arguments, "--in", s_example]);
        Assert.Equal(0, code);
        Assert.Contains("\n" + text + "```", (await File.ReadAllTextAsync(Path.Combine(Repository.Root, page))).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Example_Checked_HasItsCycle()
    {
        (int code, string text, _) = await Tool.RunAsync("flow", "check", "--in", s_example);
        Assert.Equal(0, code);
        Assert.Contains("info DSP1002: 'StockChanged' may lead back to itself", text);
    }
}
