using System.Threading.Tasks;

namespace Dispatch.Tests.Nesting;

[Handles<Together>]
[Handles<TogetherCollected>]
[Handles<TogetherIsolated>]
[Handles<TogetherDerived>]
[Handles<Apart>]
[Handles<TogetherByDispatcher>]
internal static class Branch0
{
    public static ValueTask HandleAsync(Together e) => new(e.Script.RunAsync(0));

    public static ValueTask HandleAsync(TogetherCollected e) => new(e.Script.RunAsync(0));

    public static ValueTask HandleAsync(TogetherIsolated e) => new(e.Script.RunAsync(0));

    public static ValueTask HandleAsync(TogetherDerived e) => new(e.Script.RunAsync(0));

    public static ValueTask HandleAsync(Apart e) => new(e.Script.RunAsync(0));

    public static ValueTask HandleAsync(TogetherByDispatcher e) => new(e.Script.RunAsync(0));
}

[Handles<Together>(Order = 1)]
[Handles<TogetherCollected>(Order = 1)]
[Handles<TogetherIsolated>(Order = 1)]
[Handles<TogetherDerived>(Order = 1)]
[Handles<Apart>(Order = 1)]
[Handles<TogetherByDispatcher>(Order = 1)]
internal static class Branch1
{
    public static void Handle(Together e) => e.Script.Run(1);

    public static void Handle(TogetherCollected e) => e.Script.Run(1);

    public static void Handle(TogetherIsolated e) => e.Script.Run(1);

    public static void Handle(TogetherDerived e) => e.Script.Run(1);

    public static void Handle(Apart e) => e.Script.Run(1);

    public static void Handle(TogetherByDispatcher e) => e.Script.Run(1);
}

[Handles<Together>(Order = 2)]
[Handles<TogetherCollected>(Order = 2)]
[Handles<TogetherIsolated>(Order = 2)]
[Handles<TogetherDerived>(Order = 2)]
[Handles<Apart>(Order = 2)]
[Handles<TogetherByDispatcher>(Order = 2)]
internal static class Branch2
{
    public static Task HandleAsync(Together e) => e.Script.RunAsync(2);

    public static Task HandleAsync(TogetherCollected e) => e.Script.RunAsync(2);

    public static Task HandleAsync(TogetherIsolated e) => e.Script.RunAsync(2);

    public static Task HandleAsync(TogetherDerived e) => e.Script.RunAsync(2);

    public static Task HandleAsync(Apart e) => e.Script.RunAsync(2);

    public static Task HandleAsync(TogetherByDispatcher e) => e.Script.RunAsync(2);
}

[Handles<Together>(Order = 3)]
[Handles<TogetherCollected>(Order = 3)]
[Handles<TogetherIsolated>(Order = 3)]
[Handles<TogetherDerived>(Order = 3)]
[Handles<Apart>(Order = 3)]
[Handles<TogetherByDispatcher>(Order = 3)]
internal static class Branch3
{
    public static ValueTask HandleAsync(Together e) => new(e.Script.RunAsync(3));

    public static ValueTask HandleAsync(TogetherCollected e) => new(e.Script.RunAsync(3));

    public static ValueTask HandleAsync(TogetherIsolated e) => new(e.Script.RunAsync(3));

    public static ValueTask HandleAsync(TogetherDerived e) => new(e.Script.RunAsync(3));

    public static ValueTask HandleAsync(Apart e) => new(e.Script.RunAsync(3));

    public static ValueTask HandleAsync(TogetherByDispatcher e) => new(e.Script.RunAsync(3));
}
