namespace Dispatch.Tests.Ordering;

[Handles<Ranked>(Order = int.MaxValue)]
internal static class A_Last
{
    public static void Handle(in Ranked e) => e.Journal.Add("last");
}

[Handles<Ranked>(Order = int.MinValue)]
internal sealed class Z_First
{
    public void Handle(in Ranked e) => e.Journal.Add("first");
}

[Handles<Ranked>]
internal struct M_Middle
{
    public void Handle(Ranked e) => e.Journal.Add("middle");
}

[Handles<Tied>]
internal static class aLower
{
    public static void Handle(in Tied e) => e.Journal.Add("aLower");
}

[Handles<Tied>]
internal static class ZUpper
{
    public static void Handle(in Tied e) => e.Journal.Add("ZUpper");
}

[Handles<Tied>]
internal static class Z_Upper
{
    public static void Handle(in Tied e) => e.Journal.Add("Z_Upper");
}

internal static class Methods
{
    [Handles<Tied>]
    public static void b(in Tied e) => e.Journal.Add("b");

    [Handles<Tied>]
    public static void B(in Tied e) => e.Journal.Add("B");

    [Handles<Tied>]
    public static void a(in Tied e) => e.Journal.Add("a");
}

[Handles<Chained>(Order = -5, After = typeof(Slow))]
internal static class Eager
{
    public static void Handle(in Chained e) => e.Journal.Add("eager");
}

[Handles<Chained>(Order = 100)]
internal static class Slow
{
    public static void Handle(in Chained e) => e.Journal.Add("slow");
}

[Handles<Chained>(Order = 200, Before = typeof(Slow))]
internal static class Slower
{
    public static void Handle(in Chained e) => e.Journal.Add("slower");
}

[Handles<Chained>(Order = 150)]
internal static class Unrelated
{
    public static void Handle(in Chained e) => e.Journal.Add("unrelated");
}
