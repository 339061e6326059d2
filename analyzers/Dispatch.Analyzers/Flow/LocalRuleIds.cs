namespace Dispatch.Analyzers;

/// <summary>The flow and cost rules that look at one method or one type at a time, so that they show while typing.</summary>
internal static partial class RuleIds
{
    public const string DSP1007PublishInLock = "DSP1007";
    public const string DSP1101PublishInLoop = "DSP1101";
    public const string DSP1102PublishBurst = "DSP1102";
    public const string DSP1103DuplicatePublish = "DSP1103";
    public const string DSP1106UnconditionalChangeEvent = "DSP1106";
    public const string DSP1204DuplicateSubscription = "DSP1204";
    public const string DSP1301ObserverSendsCommand = "DSP1301";
    public const string DSP1302QueryPublishes = "DSP1302";
    public const string DSP1303MutableEvent = "DSP1303";
    public const string DSP1304HandlerOrderDependency = "DSP1304";
    public const string DSP1305PublishBeforeCommit = "DSP1305";
    public const string DSP1306NonIdempotentHandler = "DSP1306";
    public const string DSP1307GodHandler = "DSP1307";
    public const string DSP2001BoxedEvent = "DSP2001";
    public const string DSP2002LargeStructByValue = "DSP2002";
    public const string DSP2003CapturingSubscription = "DSP2003";
    public const string DSP2004BlockingObserver = "DSP2004";
}
