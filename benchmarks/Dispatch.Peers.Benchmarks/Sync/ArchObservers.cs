namespace Dispatch.Peers.Benchmarks;

/// <summary>The same for Arch.EventBus, which calls static methods.</summary>
public static class ArchObservers
{
    public static long Sum1_00;
    public static long Sum4_00;
    public static long Sum4_01;
    public static long Sum4_02;
    public static long Sum4_03;
    public static long Sum16_00;
    public static long Sum16_01;
    public static long Sum16_02;
    public static long Sum16_03;
    public static long Sum16_04;
    public static long Sum16_05;
    public static long Sum16_06;
    public static long Sum16_07;
    public static long Sum16_08;
    public static long Sum16_09;
    public static long Sum16_10;
    public static long Sum16_11;
    public static long Sum16_12;
    public static long Sum16_13;
    public static long Sum16_14;
    public static long Sum16_15;

    [Arch.Bus.Event(0)]
    public static void Handle1_00(ref SyncEvent1 e) => Sum1_00 += e.Value;

    [Arch.Bus.Event(0)]
    public static void Handle4_00(ref SyncEvent4 e) => Sum4_00 += e.Value;

    [Arch.Bus.Event(1)]
    public static void Handle4_01(ref SyncEvent4 e) => Sum4_01 += e.Value;

    [Arch.Bus.Event(2)]
    public static void Handle4_02(ref SyncEvent4 e) => Sum4_02 += e.Value;

    [Arch.Bus.Event(3)]
    public static void Handle4_03(ref SyncEvent4 e) => Sum4_03 += e.Value;

    [Arch.Bus.Event(0)]
    public static void Handle16_00(ref SyncEvent16 e) => Sum16_00 += e.Value;

    [Arch.Bus.Event(1)]
    public static void Handle16_01(ref SyncEvent16 e) => Sum16_01 += e.Value;

    [Arch.Bus.Event(2)]
    public static void Handle16_02(ref SyncEvent16 e) => Sum16_02 += e.Value;

    [Arch.Bus.Event(3)]
    public static void Handle16_03(ref SyncEvent16 e) => Sum16_03 += e.Value;

    [Arch.Bus.Event(4)]
    public static void Handle16_04(ref SyncEvent16 e) => Sum16_04 += e.Value;

    [Arch.Bus.Event(5)]
    public static void Handle16_05(ref SyncEvent16 e) => Sum16_05 += e.Value;

    [Arch.Bus.Event(6)]
    public static void Handle16_06(ref SyncEvent16 e) => Sum16_06 += e.Value;

    [Arch.Bus.Event(7)]
    public static void Handle16_07(ref SyncEvent16 e) => Sum16_07 += e.Value;

    [Arch.Bus.Event(8)]
    public static void Handle16_08(ref SyncEvent16 e) => Sum16_08 += e.Value;

    [Arch.Bus.Event(9)]
    public static void Handle16_09(ref SyncEvent16 e) => Sum16_09 += e.Value;

    [Arch.Bus.Event(10)]
    public static void Handle16_10(ref SyncEvent16 e) => Sum16_10 += e.Value;

    [Arch.Bus.Event(11)]
    public static void Handle16_11(ref SyncEvent16 e) => Sum16_11 += e.Value;

    [Arch.Bus.Event(12)]
    public static void Handle16_12(ref SyncEvent16 e) => Sum16_12 += e.Value;

    [Arch.Bus.Event(13)]
    public static void Handle16_13(ref SyncEvent16 e) => Sum16_13 += e.Value;

    [Arch.Bus.Event(14)]
    public static void Handle16_14(ref SyncEvent16 e) => Sum16_14 += e.Value;

    [Arch.Bus.Event(15)]
    public static void Handle16_15(ref SyncEvent16 e) => Sum16_15 += e.Value;
}
