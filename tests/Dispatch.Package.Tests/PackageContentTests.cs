using System;
using System.IO.Compression;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dispatch.Package.Tests.Building;

namespace Dispatch.Package.Tests;

[Collection(PackageCollection.Name)]
public partial class PackageContentTests(PackageFixture package)
{
    [Fact]
    public void Package_Always_HasExactlyTheseFiles() => Assert.Equal(
        [
            "Dispatch.nuspec",
            "README.md",
            "THIRD-PARTY-NOTICES.txt",
            "analyzers/dotnet/roslyn4.14/cs/Dispatch.Analyzers.dll",
            "analyzers/dotnet/roslyn4.14/cs/Dispatch.CodeFixes.dll",
            "analyzers/dotnet/roslyn4.14/cs/Dispatch.EventFlow.dll",
            "analyzers/dotnet/roslyn4.14/cs/Dispatch.Generators.dll",
            "buildTransitive/Dispatch.Flow.targets",
            "buildTransitive/Dispatch.Interceptors.targets",
            "buildTransitive/Dispatch.props",
            "buildTransitive/Dispatch.targets",
            "lib/net10.0/Dispatch.dll",
            "lib/net10.0/Dispatch.xml",
            "lib/net8.0/Dispatch.dll",
            "lib/net8.0/Dispatch.xml",
            "tools/net8.0/Dispatch.EventFlow.dll",
            "tools/net8.0/Dispatch.Flow.dll",
            "tools/net8.0/Dispatch.Flow.runtimeconfig.json",
        ],
        Entries(package.PackagePath));

    [Fact]
    public void SymbolPackage_Always_HasTheSymbolsOfEachTarget() =>
        Assert.Equal(["Dispatch.nuspec", "lib/net10.0/Dispatch.pdb", "lib/net8.0/Dispatch.pdb"], Entries(package.SymbolsPath));

    [Fact]
    public void Nuspec_Always_DependsOnNothing()
    {
        Assert.Empty(Descendants("dependency"));
        Assert.Empty(Descendants("frameworkReference"));
    }

    [Fact]
    public void Nuspec_Always_NamesLicenceReadmeAndOrigin()
    {
        Assert.Equal(PackageFixture.Version, Descendants("version").Single().Value);
        Assert.Equal("MIT", Descendants("license").Single().Value);
        Assert.Equal("README.md", Descendants("readme").Single().Value);
        Assert.Equal("https://github.com/dispatch-events/dispatch", Descendants("repository").Single().Attribute("url")?.Value);
    }

    [CloneFact]
    public void Nuspec_OfAClone_NamesTheCommit() => Assert.Matches(Commit(), Descendants("repository").Single().Attribute("commit")?.Value ?? "none");

    private static string[] Entries(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);

        // The envelope of every package, with names of its own choosing.
        return
        [
            .. archive.Entries.Select(static entry => entry.FullName)
                .Where(static name => name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    private XElement[] Descendants(string name)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        XDocument nuspec = XDocument.Load(archive.GetEntry("Dispatch.nuspec")!.Open());
        return [.. nuspec.Descendants().Where(element => element.Name.LocalName == name)];
    }

    [GeneratedRegex("^[0-9a-f]{40}$")]
    private static partial Regex Commit();
}
