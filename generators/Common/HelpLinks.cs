namespace Dispatch.Tooling;

/// <summary>Where the page of a rule is: the one place that knows the address.</summary>
internal static class HelpLinks
{
    /// <summary>The form that <c>ObsoleteAttribute.UrlFormat</c> takes.</summary>
    public const string UrlFormat = "https://github.com/dispatch-events/dispatch/blob/main/docs/rules/{0}.md";

    public static string For(string ruleId) => UrlFormat.Replace("{0}", ruleId);
}
