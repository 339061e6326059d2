using System.Threading;
using System.Threading.Tasks;

namespace Dispatch.Tests.Failing;

[Handles<Stopping>(Order = 1), Handles<Collecting>(Order = 1), Handles<Isolating>(Order = 1)]
[Handles<CollectingBase>(Order = 1), Handles<InheritingPolicy>(Order = 1), Handles<Overridden>(Order = 1), Handles<IsolatingSync>(Order = 1)]
internal sealed class FirstFailing
{
    public void Handle(in Stopping e) => Run(e.Plan);

    public void Handle(in Collecting e) => Run(e.Plan);

    public void Handle(in Isolating e) => Run(e.Plan);

    public void Handle(CollectingBase e) => Run(e.Plan);

    public void Handle(InheritingPolicy e) => Run(e.Plan);

    public void Handle(Overridden e) => Run(e.Plan);

    public void Handle(IsolatingSync e) => Run(e.Plan);

    private static void Run(Plan plan)
    {
        plan.Journal.Add("first");
        plan.First();
    }
}

[Handles<Stopping>(Order = 2), Handles<Collecting>(Order = 2), Handles<Isolating>(Order = 2)]
internal sealed class SecondFailing
{
    public Task HandleAsync(Stopping e, CancellationToken cancellationToken) => Run(e.Plan);

    public Task HandleAsync(Collecting e) => Run(e.Plan);

    public async ValueTask HandleAsync(Isolating e) => await Run(e.Plan);

    private static Task Run(Plan plan)
    {
        plan.Journal.Add("second");
        return plan.Second();
    }
}

[Handles<Stopping>(Order = 3), Handles<Collecting>(Order = 3), Handles<Isolating>(Order = 3)]
[Handles<CollectingBase>(Order = 3), Handles<InheritingPolicy>(Order = 3), Handles<Overridden>(Order = 3), Handles<IsolatingSync>(Order = 3)]
internal static class ThirdFailing
{
    public static void Handle(in Stopping e) => Run(e.Plan);

    public static void Handle(in Collecting e) => Run(e.Plan);

    public static void Handle(in Isolating e) => Run(e.Plan);

    public static void Handle(CollectingBase e) => Run(e.Plan);

    public static void Handle(InheritingPolicy e) => Run(e.Plan);

    public static void Handle(Overridden e) => Run(e.Plan);

    public static void Handle(IsolatingSync e) => Run(e.Plan);

    private static void Run(Plan plan)
    {
        plan.Journal.Add("third");
        plan.Third();
    }
}
