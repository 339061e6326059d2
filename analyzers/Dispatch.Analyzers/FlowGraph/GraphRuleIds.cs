namespace Dispatch.Analyzers;

/// <summary>The rules that look at the graph of the whole compilation, so that they come with the build.</summary>
internal static partial class RuleIds
{
    public const string DSP1001UnconditionalCycle = "DSP1001";
    public const string DSP1002ConditionalCycle = "DSP1002";
    public const string DSP1003GuardedCycle = "DSP1003";
    public const string DSP1004SelfPublish = "DSP1004";
    public const string DSP1005FeedbackLoop = "DSP1005";
    public const string DSP1006QueueFeedback = "DSP1006";
    public const string DSP1010FlowChanged = "DSP1010";
    public const string DSP1008ReentrantMutation = "DSP1008";
    public const string DSP1009UnsafeReentrancyGuard = "DSP1009";
    public const string DSP1104Amplification = "DSP1104";
    public const string DSP1105ChainDepth = "DSP1105";
    public const string DSP1201EventNeverHandled = "DSP1201";
    public const string DSP1202HandlerNeverTriggered = "DSP1202";
}
