using System.Threading.Tasks;
using Dispatch.Allocation.Tests.Events;
using Dispatch.Allocation.Tests.Measuring;

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

    [Handles<CausedAsync>]
    public static ValueTask PublishAsync(in CausedAsync e, in PublishContext context)
    {
        if (e.Left == 0)
        {
            return default;
        }

        context.PublishAsync(new CausedAsync(e.Left - 1)).GetAwaiter().GetResult();
        return Gate.Suspend();
    }
}
