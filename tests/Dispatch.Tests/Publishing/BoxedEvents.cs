using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Tests.Publishing;

public readonly record struct BoxedByte(byte Value);

public readonly record struct BoxedMixed(byte Flag, string Text, int Number, object? Extra);

public readonly record struct BoxedWide(long A, double B, decimal C, Guid D);

public readonly record struct BoxedNothing;

public readonly record struct BoxedPair<TFirst, TSecond>(TFirst First, TSecond Second);

/// <summary>Keep what arrives in their thread.</summary>
internal static class BoxedObservers
{
    [ThreadStatic]
    private static List<object>? t_arrived;

    public static List<object> Arrived => t_arrived ??= [];

    [Handles<BoxedByte>]
    public static void OnByte(in BoxedByte e) => Arrived.Add(e);

    [Handles<BoxedMixed>]
    public static void OnMixed(BoxedMixed e) => Arrived.Add(e);

    [Handles<BoxedWide>]
    public static ValueTask OnWideAsync(BoxedWide e, CancellationToken cancellationToken)
    {
        Arrived.Add(e);
        return default;
    }

    [Handles<BoxedNothing>]
    public static void OnNothing(in BoxedNothing e) => Arrived.Add(e);

    [Handles<BoxedPair<string, long>>]
    public static void OnPair(in BoxedPair<string, long> e) => Arrived.Add(e);

    [Handles<DayOfWeek>]
    public static void OnDay(DayOfWeek e) => Arrived.Add(e);
}
