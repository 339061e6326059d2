namespace Dispatch.Analyzers;

/// <summary>The rules about run-time observers.</summary>
internal static partial class RuleIds
{
    public const string DSP0035SubscriptionNotDisposed = "DSP0035";
}
