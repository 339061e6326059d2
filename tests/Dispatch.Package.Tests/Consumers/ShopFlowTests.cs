using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Dispatch.Package.Tests.Building;

namespace Dispatch.Package.Tests.Consumers;

/// <summary>The sample that does everything wrong, built against the package as a newcomer would: each marked line warns, and no other.</summary>
[Collection(PackageCollection.Name)]
public partial class ShopFlowTests(PackageFixture package)
{
    [Fact]
    public async Task Sample_BuiltAgainstThePackage_WarnsOnEachMarkedLineAndOnNoOther()
    {
        string source = Path.Combine(Repository.Root, "samples", "Shop.Flow");
        ConsumerProject sample = Copy(source);
        CommandResult build = (await sample.DotnetAsync("build", "Shop.Flow.csproj", $"-p:DispatchPackageVersion={PackageFixture.Version}")).MustSucceed();
        string[] reported = [.. Warning().Matches(build.Output).Select(static match => $"{match.Groups["file"].Value}:{match.Groups["line"].Value} {match.Groups["id"].Value}").Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(Marked(source), reported);
        Assert.Contains("OrderPlaced → ReserveStock → Stock.Reserve → StockReserved → RepriceOrder → OrderPlaced", build.Output);

        // What the page of the sample shows of the build is what the build says.
        string page = File.ReadAllText(Path.Combine(source, "README.md")).ReplaceLineEndings(" ");
        string told = build.Output.Split('\n').First(static line => line.Contains("DSP1001", StringComparison.Ordinal));
        Assert.Contains(told[(told.LastIndexOf("Stock.cs", told.IndexOf("warning", StringComparison.Ordinal), StringComparison.Ordinal))..told.IndexOf(" (https", StringComparison.Ordinal)], page);
    }

    /// <summary>Another host than the compiler: it loads the rules and the fixes from the package, as an editor does.</summary>
    [Fact]
    public async Task Sample_Formatted_IsFixedWhereAFixIsSafe()
    {
        ConsumerProject sample = Copy(Path.Combine(Repository.Root, "samples", "Shop.Flow"));
        string project = Path.Combine(sample.Folder, "Shop.Flow.csproj");
        File.WriteAllText(project, File.ReadAllText(project).Replace("$(DispatchPackageVersion)", PackageFixture.Version));
        (await sample.DotnetAsync("restore", "Shop.Flow.csproj")).MustSucceed();

        // One rule at a time: the tool collects what is reported once, and the first fix moves what the others stand on.
        foreach (string rule in new[] { "DSP1004", "DSP1007", "DSP1103", "DSP2002" })
        {
            (await sample.DotnetAsync("format", "analyzers", "Shop.Flow.csproj", "--no-restore", "--severity", "warn", "--diagnostics", rule)).MustSucceed();
        }

        CommandResult build = (await sample.DotnetAsync("build", "Shop.Flow.csproj")).MustSucceed();
        // A cycle is accepted by a person only.
        string[] left = [.. Warning().Matches(build.Output).Select(static match => match.Groups["id"].Value).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(["DSP1001", "DSP1004", "DSP1101", "DSP1102", "DSP1302", "DSP1305", "DSP2001", "DSP2004"], left);
        Assert.Contains("public void Handle(in OrderArchived e)", sample.Read("Cost/Archive.cs"));
    }

    private ConsumerProject Copy(string source)
    {
        ConsumerProject sample = package.CreateConsumer("flow");
        foreach (string file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(sample.Folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return sample;
    }

    private static IEnumerable<string> Marked(string source) =>
        Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories)
            .SelectMany(static file => File.ReadLines(file).Select((text, index) => (File: Path.GetFileName(file), Line: index + 1, Mark: Mark().Match(text))))
            .Where(static line => line.Mark.Success)
            .Select(static line => $"{line.File}:{line.Line} {line.Mark.Groups["id"].Value}")
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"// (?<id>DSP\d{4})$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?<file>\w+\.cs)\((?<line>\d+),\d+\): warning (?<id>\w+)")]
    private static partial Regex Warning();
}
