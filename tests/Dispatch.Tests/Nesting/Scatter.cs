using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Dispatch.Tests.Nesting;

/// <summary>An observer that publishes on several threads at the same time.</summary>
public sealed class Scatter(int threads, int each)
{
    /// <summary>In the order of delivery; on the thread of the outermost publish only.</summary>
    public List<(int Thread, int Number)> Landed { get; } = [];

    public void Run(PublishContext context)
    {
        List<Thread> others = Enumerable.Range(0, threads).Select(number => new Thread(() => Publish(context, number))).ToList();
        others.ForEach(static thread => thread.Start());
        Publish(context, threads);
        others.ForEach(static thread => thread.Join());
    }

    private void Publish(PublishContext context, int thread)
    {
        for (int number = 0; number < each; number++)
        {
            context.Publish(new Landed(this, thread, number));
        }
    }
}

public readonly record struct Scattered(Scatter By);

public readonly record struct Landed(Scatter On, int Thread, int Number);

internal static class ScatterObservers
{
    [Handles<Scattered>]
    public static void Scatter(Scattered e, PublishContext context) => e.By.Run(context);

    [Handles<Landed>]
    public static void Land(in Landed e) => e.On.Landed.Add((e.Thread, e.Number));
}
