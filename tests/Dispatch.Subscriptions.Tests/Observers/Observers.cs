using System;
using System.Threading;
using System.Threading.Tasks;
using Dispatch.Subscriptions.Tests.Events;

namespace Dispatch.Subscriptions.Tests.Observers;

[Handles<Paid>(Order = -10)]
internal sealed class Early
{
    public void Handle(in Paid e) => e.Log.Add("early");
}

[Handles<Paid>]
internal sealed class Middle
{
    public void Handle(in Paid e) => e.Log.Add("middle");
}

[Handles<Paid>(Order = 10)]
internal sealed class Late
{
    public void Handle(in Paid e) => e.Log.Add("late");
}

[Handles<Moved>]
internal sealed class MovedA
{
    public void Handle(in Moved e) => e.Log.Add("a");
}

[Handles<Moved>]
internal struct MovedB
{
    public readonly void Handle(in Moved e) => e.Log.Add("b");
}

internal static class CountedStatically
{
    [Handles<Counted>]
    public static void Count(in Counted e) => e.Log.Add("static");
}

[Handles<Shipped>(Order = 5)]
internal sealed class Ship
{
    public async ValueTask HandleAsync(Shipped e, CancellationToken cancellationToken)
    {
        await Task.Yield();
        e.Log.Add("ship");
    }
}

[Handles<Placed>]
internal sealed class Place
{
    public void Handle(Placed e) => e.Log.Add("place");
}

[Handles<Rush>]
internal sealed class Hurry
{
    public void Handle(Rush e) => e.Log.Add("hurry");
}

[Handles<Collected>]
[Handles<Isolated>]
internal sealed class Failing
{
    public void Handle(in Collected e)
    {
        e.Log.Add("failing");
        throw new InvalidOperationException("observer");
    }

    public void Handle(in Isolated e)
    {
        e.Log.Add("failing");
        throw new InvalidOperationException("observer");
    }
}

[Handles<CollectedAsync>]
internal sealed class FailingAsync
{
    public async Task HandleAsync(CollectedAsync e)
    {
        e.Log.Add("failing");
        await Task.Yield();
        throw new InvalidOperationException("observer");
    }
}

[Handles<Nested>]
internal sealed class TakesContext
{
    public void Handle(in Nested e, in PublishContext context) => e.Log.Add("depth " + context.Depth);
}

[Handles<Numbered>]
internal sealed class CountNumbers
{
    private long _count;

    public void Handle(in Numbered e) => Interlocked.Increment(ref _count);
}
