using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Dispatch.Docs.Tests.Pages;

namespace Dispatch.Docs.Tests;

/// <summary>Links lead somewhere, and every rule has a page.</summary>
public class LinkTests
{
    public static TheoryData<string> Pages => [.. DocumentationPage.All().Select(static page => page.Path)];

    public static TheoryData<string> RuleIds =>
    [
        .. Assembly.Load("Dispatch.Analyzers").GetType("Dispatch.Analyzers.RuleIds", throwOnError: true)!
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static constant => (string)constant.GetRawConstantValue()!),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Always_LinksToWhatIsThere(string path)
    {
        DocumentationPage page = DocumentationPage.Read(path);
        string[] broken = [.. page.Links().Where(link => !Resolves(path, link.Target)).Select(link => $"{path}:{link.Line}: {link.Target}")];
        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_Always_HasAPage(string id) => Assert.True(File.Exists(Path.Combine(DocumentationPage.Root, "docs", "rules", id + ".md")));

    [Fact]
    public void Readme_Always_HasTheCommandsThatTheGateRuns()
    {
        string readme = File.ReadAllText(Path.Combine(DocumentationPage.Root, "README.md"));
        Assert.Contains("dotnet run --project samples/Shop -c Release", readme);
        Assert.Contains("dotnet test Dispatch.sln -c Release", readme);
    }

    [Theory]
    [InlineData("[a](missing.md)", 1)]
    [InlineData("[a](README.md#nothing-of-this-name)", 1)]
    [InlineData("[a](README.md), [b](docs/semantics.md#failures), [c](https://example.org), [d](docs)", 0)]
    [InlineData("```\n[a](missing.md)\n```", 0)]
    public void Links_Broken_AreFound(string text, int broken) =>
        Assert.Equal(broken, DocumentationPage.Parse("page.md", text).Links().Count(static link => !Resolves("page.md", link.Target)));

    private static bool Resolves(string page, string target)
    {
        // Other hosts are not asked: the tests run without a network.
        if (Uri.TryCreate(target, UriKind.Absolute, out Uri? uri) && uri.Scheme is "https" or "http")
        {
            return true;
        }

        string[] parts = target.Split('#');
        string folder = Path.GetDirectoryName(Path.Combine(DocumentationPage.Root, page))!;
        string path = parts[0].Length == 0 ? Path.Combine(DocumentationPage.Root, page) : Path.GetFullPath(Path.Combine(folder, parts[0]));
        if (Directory.Exists(path))
        {
            return parts.Length == 1;
        }

        return File.Exists(path)
            && (parts.Length == 1 || DocumentationPage.Read(Path.GetRelativePath(DocumentationPage.Root, path)).Anchors().Contains(parts[1]));
    }
}
