namespace Dispatch.Analyzers;

internal static partial class RuleIds
{
    public const string DSP0065CaptiveDependency = "DSP0065";
    public const string DSP0066RequestHandlerInScope = "DSP0066";
    public const string DSP0067ScopeWithoutContainer = "DSP0067";
}
