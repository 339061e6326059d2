using Dispatch.Allocation.Tests.Events;

namespace Dispatch.Allocation.Tests.Observers;

public static class CausedObserver
{
    [Handles<Caused>]
    public static void Publish(in Caused e, in PublishContext context)
    {
        if (e.Left > 0)
        {
            context.Publish(new Caused(e.Left - 1));
        }
    }
}
