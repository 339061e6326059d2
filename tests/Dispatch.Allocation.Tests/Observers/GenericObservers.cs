using Dispatch.Allocation.Tests.Events;

namespace Dispatch.Allocation.Tests.Observers;

[Handles<StructGeneric>]
[Handles<ClassGeneric>]
internal static class NamesGenericEvents
{
    private static int s_sum;

    public static void Handle(in StructGeneric e) => s_sum += e.Number;

    public static void Handle(ClassGeneric e) => s_sum += e.Number;
}

[HandlesAll]
internal sealed class GenericType<T>
    where T : IGeneric
{
    private int _sum;

    public void Handle(in T e) => _sum += e.Number;
}

[HandlesAll]
internal struct GenericMethod
{
    private int _sum;

    public void Handle<T>(in T e)
        where T : IGeneric => _sum += e.Number;
}
