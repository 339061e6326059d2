using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Dispatch.Analyzers.Tests.Rules;
using Microsoft.CodeAnalysis;

namespace Dispatch.Analyzers.Tests;

/// <summary>A rule is its id, descriptor, page, release entry and tests; none may be missing.</summary>
public class MetaTests
{
    internal static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    private static readonly DiagnosticDescriptor[] s_descriptors = [.. AnalyzerSet.All().SelectMany(static analyzer => analyzer.SupportedDiagnostics).Distinct()];

    public static TheoryData<string> Ids =>
        [.. typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static constant => (string)constant.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_Always_HasOneDescriptorWithItsHelpLink(string id)
    {
        DiagnosticDescriptor descriptor = Assert.Single(s_descriptors, rule => rule.Id == id);
        Assert.Equal($"https://github.com/dispatch-events/dispatch/blob/main/docs/rules/{id}.md", descriptor.HelpLinkUri);
        Assert.NotEmpty(descriptor.Description.ToString());
        Assert.True(descriptor.IsEnabledByDefault);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_Always_HasAPageWithAllSections(string id)
    {
        string page = File.ReadAllText(Path.Combine(Root, "docs", "rules", id + ".md"));
        DiagnosticDescriptor descriptor = s_descriptors.First(rule => rule.Id == id);
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page);
        foreach (string section in new[] { "## Cause", "## Example", "## Fixed", "## How to fix", "## When to suppress" })
        {
            Assert.Contains(section, page);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_Always_HasAReleaseEntry(string id)
    {
        DiagnosticDescriptor descriptor = s_descriptors.First(rule => rule.Id == id);
        string[] entries =
        [
            .. File.ReadAllLines(Path.Combine(Root, "analyzers", "Dispatch.Analyzers", "AnalyzerReleases.Unshipped.md")),
            .. File.ReadAllLines(Path.Combine(Root, "analyzers", "Dispatch.Analyzers", "AnalyzerReleases.Shipped.md")),
        ];
        Assert.Single(entries, line => line.StartsWith($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | "));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_Always_HasTests(string id) => Assert.Contains(id, RuleTests.Ids);

    public static TheoryData<string> FlowIds => [.. s_descriptors.Select(static rule => rule.Id).Where(static id => id.StartsWith("DSP1") || id.StartsWith("DSP2")).Distinct().Order()];

    /// <summary>Hit, near miss, suppressed, generated code, type missing; the code of its page before and after the fix, where a page can show all that the rule needs.</summary>
    [Theory]
    [MemberData(nameof(FlowIds))]
    public void FlowRule_Always_HasTestsOfEachKind(string id)
    {
        Type tests = Flow.LockRuleTests.Ids.Contains(id) ? typeof(Flow.LockRuleTests) : Flow.SubscriptionRuleTests.Ids.Contains(id) ? typeof(Flow.SubscriptionRuleTests) : typeof(RuleTests);
        if (tests != typeof(Flow.LockRuleTests))
        {
            Assert.Contains(id, Names((TheoryData<string>)tests.GetProperty("Rules")!.GetValue(null)!));
            Assert.Contains(id, Names(RulePageTests.Ids));
        }

        string[] methods = [.. tests.GetMethods().Where(static method => method.GetCustomAttribute<FactAttribute>() is not null).Select(static method => method.Name)];
        Assert.All(
            new[] { "_IsReportedThere", "Rule_NearMisses_", "Rule_SuppressedByPragma_", "Rule_GeneratedCode_" },
            kind => Assert.Contains(methods, method => method.Contains(kind)));
        Assert.Contains(methods, static method => method is "Rule_DispatchNotReferenced_IsNotReported" or "Rule_ContractsOfSomebodyElse_AreNotReported");
    }

    private static IEnumerable<string> Names(IEnumerable<object[]> rows) => rows.Select(static row => (string)row[0]);

    [Fact]
    public void RuleTable_Always_EqualsTheDescriptors()
    {
        IEnumerable<string> expected = s_descriptors.OrderBy(static rule => rule.Id).Select(static rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.DefaultSeverity} | {rule.Title} |");
        IEnumerable<string> table = File.ReadLines(Path.Combine(Root, "docs", "rules", "README.md")).Where(static line => line.StartsWith("| [DSP")).Order(StringComparer.Ordinal);
        Assert.Equal(expected, table);
    }

    [Fact]
    public void Fixes_Always_FixAnExistingRuleAndCanFixAllUnlessSomebodyHasToFinish()
    {
        Assert.All(AnalyzerSet.Fixes(), static fix =>
        {
            Assert.All(fix.FixableDiagnosticIds, static id => Assert.Contains(s_descriptors, rule => rule.Id == id));
            Assert.Equal(fix is CodeFixes.AcceptCycleCodeFix or CodeFixes.LiftPublishOutOfLoopCodeFix or CodeFixes.CombineBurstCodeFix, fix.GetFixAllProvider() is null);
        });
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
