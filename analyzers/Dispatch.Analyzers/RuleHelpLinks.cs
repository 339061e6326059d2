using Dispatch.Tooling;

namespace Dispatch.Analyzers;

/// <summary>The help page of each rule.</summary>
internal static class RuleHelpLinks
{
    public static string For(string ruleId) => HelpLinks.For(ruleId);
}
