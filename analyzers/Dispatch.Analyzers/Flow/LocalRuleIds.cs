namespace Dispatch.Analyzers;

/// <summary>The flow and cost rules that look at one method or one type at a time, so that they show while typing.</summary>
internal static partial class RuleIds
{
    public const string DSP1007PublishInLock = "DSP1007";
    public const string DSP1101PublishInLoop = "DSP1101";
    public const string DSP1102PublishBurst = "DSP1102";
    public const string DSP1103DuplicatePublish = "DSP1103";
    public const string DSP1106UnconditionalChangeEvent = "DSP1106";
}
