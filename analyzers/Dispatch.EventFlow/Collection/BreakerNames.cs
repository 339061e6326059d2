using System;

namespace Dispatch.EventFlow.Collection;

/// <summary>Names by which breakers are recognised where the types alone do not say it.</summary>
internal static class BreakerNames
{
    private static readonly string[] s_silent =
        ["silent", "quiet", "suppress", "publish", "raise", "notify", "trigger", "fire", "emit", "broadcast", "sendevent", "skipevent", "noevent", "withoutevent"];

    private static readonly string[] s_changed = ["chang", "updat", "modif", "dirty", "differ", "moved", "touched"];
    private static readonly string[] s_processed = ["process", "handled", "seen", "visited", "exists", "already", "known", "done", "duplicate"];
    private static readonly string[] s_marked = ["published", "dispatched", "fired", "raised", "handled", "processed", "sent"];
    private static readonly string[] s_reentrancy = ["recurs", "reentr", "inprogress", "isrunning", "isupdating", "ishandling", "ispublishing", "guard", "busy", "suspend", "insid"];
    private static readonly string[] s_depth = ["depth", "level", "hop", "attempt", "retr", "iteration", "recursion", "generation", "rounds", "turns"];
    private static readonly string[] s_debounce = ["debounc", "throttl", "coalesc"];

    public static bool IsSilentFlag(string name) => Has(name, s_silent);

    public static bool IsChangedFlag(string name) => Has(name, s_changed);

    public static bool IsProcessedTest(string name) => Has(name, s_processed);

    public static bool IsPublishedMark(string name) => Has(name, s_marked);

    public static bool IsReentrancyFlag(string name) => Has(name, s_reentrancy);

    public static bool IsDepth(string name) => Has(name, s_depth);

    public static bool IsDebouncer(string name) => Has(name, s_debounce);

    private static bool Has(string name, string[] parts)
    {
        foreach (string part in parts)
        {
            if (name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
