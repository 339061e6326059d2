namespace Dispatch.Analyzers;

/// <summary>The rules about requests.</summary>
internal static partial class RuleIds
{
    public const string DSP0050RequestTypeUnusable = "DSP0050";
    public const string DSP0051RequestPublished = "DSP0051";
    public const string DSP0052SynchronousSendOfAsynchronousRequest = "DSP0052";
    public const string DSP0053EventSent = "DSP0053";
    public const string DSP0054SendNotAwaited = "DSP0054";
    public const string DSP0055RequestBoxed = "DSP0055";
    public const string DSP0056SettingWithoutEffect = "DSP0056";
    public const string DSP1203HandlerCount = "DSP1203";
}
