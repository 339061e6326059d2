using System.Linq;
using System.Threading.Tasks;
using Dispatch.TestKit.Analyzers;

namespace Dispatch.Analyzers.Tests.Rules;

/// <summary>The less plain cases of the rules about filters.</summary>
public class FilterRuleTests
{
    public static TheoryData<string, string, string> Cases => FilterCases.More;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Filter_InTrouble_IsReportedWithTheReason(string id, string source, string reason)
    {
        var analyzer = FilterCases.All.Single(rule => rule.Id == id).Analyzer;
        Assert.Contains(reason, Assert.Single(await AnalyzerVerifier.VerifyAsync(analyzer, source, id)).GetMessage());
    }
}
