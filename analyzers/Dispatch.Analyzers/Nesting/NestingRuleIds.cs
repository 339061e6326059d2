namespace Dispatch.Analyzers;

/// <summary>The rules about publishes inside one another.</summary>
internal static partial class RuleIds
{
    public const string DSP0060ParallelWithoutEffect = "DSP0060";
    public const string DSP0061MaxDepthOutOfRange = "DSP0061";
    public const string DSP0062UnobservedHookNotCalled = "DSP0062";
    public const string DSP0063ContextKept = "DSP0063";
    public const string DSP0064PublishBesideContext = "DSP0064";
}
