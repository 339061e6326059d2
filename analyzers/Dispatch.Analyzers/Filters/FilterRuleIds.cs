namespace Dispatch.Analyzers;

/// <summary>The rules about filters.</summary>
internal static partial class RuleIds
{
    public const string DSP0040NotAFilter = "DSP0040";
    public const string DSP0041FilterNotCallable = "DSP0041";
    public const string DSP0042SynchronousFilterAroundAsynchronous = "DSP0042";
    public const string DSP0043FilterNeverRuns = "DSP0043";
    public const string DSP0044FilterRepeated = "DSP0044";
    public const string DSP0045EventBoxedByFilter = "DSP0045";
}
