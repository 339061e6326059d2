using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Dispatch.Analyzers.Tests.Rules;
using Dispatch.TestKit.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Analyzers.Tests;

/// <summary>The examples of a rule's page are true.</summary>
public partial class RulePageTests
{
    /// <summary>Without the rules whose examples need several assemblies; they have tests of their own.</summary>
    public static TheoryData<string> Ids => [.. RuleTests.Ids.Except(ModuleRuleTests.Ids).Except(Flow.LockRuleTests.Ids)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Page_BadExample_ReportsTheRuleAndNothingElse(string id)
    {
        IReadOnlyList<Diagnostic> reported = await RunAsync(Snippet(id, $"csharp bad {id}"));
        Assert.NotEmpty(reported);
        Assert.All(reported, diagnostic => Assert.Equal(id, diagnostic.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Page_FixedExample_ReportsNothing(string id) => Assert.Empty(await RunAsync(Snippet(id, "csharp")));

    /// <summary>Only where a page is about containers: DSP0067 is about there being none.</summary>
    private static readonly MetadataReference[] s_container =
    [
        MetadataReference.CreateFromFile(typeof(IServiceCollection).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(IServiceProvider).Assembly.Location),
    ];

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(string source)
    {
        var options = new VerifierOptions
        {
            HasGlobalUsings = false,
            References = source.Contains("Microsoft.Extensions.DependencyInjection") ? s_container : [],
            RunsGenerator = true,
            OutputKind = source.Contains("Console.WriteLine(\"") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
        };
        Compilation compilation = VerifierCompilation.Create(source, options);
        IReadOnlyList<Diagnostic> reported = await AnalyzerVerifier.RunAsync(compilation, AnalyzerSet.All());

        // A class that the generator skips or collides with may lack what the compiler then asks for; the rule says why.
        if (reported.Count == 0)
        {
            VerifierCompilation.RequireNoErrors(compilation, "The example");
        }

        return reported;
    }

    private static string Snippet(string id, string info)
    {
        string page = File.ReadAllText(Path.Combine(MetaTests.Root, "docs", "rules", id + ".md"));
        return Assert.Single(Fence().Matches(page), match => match.Groups["info"].Value == info).Groups["code"].Value;
    }

    [GeneratedRegex("^```(?<info>[^\n]+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
