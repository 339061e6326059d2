using Dispatch.Tests.Support;

namespace Dispatch.Tests.Threading;

public readonly record struct Countdown(Bus Bus, Journal Journal, int Left);

public readonly record struct AsyncCountdown(Bus Bus, Journal Journal, int Left);

/// <summary>Published from many threads.</summary>
public readonly record struct Hit(long[] Slots, int Index, bool Suspends);

/// <summary>Known base of types that are made and unloaded at run time.</summary>
public class PluginEvent
{
    public int Handled { get; set; }
}
