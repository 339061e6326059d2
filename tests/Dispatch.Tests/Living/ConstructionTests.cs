using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading.Tasks;
using Dispatch.Tests.Support;

namespace Dispatch.Tests.Living;

/// <summary>What the constructor of an observer throws, on the first publish.</summary>
public sealed class ConstructionTests
{
    public static TheoryData<string> Entries => ["overload", "generic", "object", "async"];

    [Theory]
    [MemberData(nameof(Entries))]
    public async Task Publish_ConstructorThrows_ThrowsThatAndTheNextPublishTriesAgain(string entry)
    {
        Bus bus = Buses.Create();
        var journal = new Journal();
        foreach (Exception fault in (IEnumerable<Exception>)[new FormatException("mine"), new TargetInvocationException(new FormatException("inner"))])
        {
            FragileObserver.Fault = fault;
            Exception thrown = await Assert.ThrowsAnyAsync<Exception>(async () => await Publish(bus, entry, new Fragile(journal)));
            Assert.Same(fault, thrown);
            Assert.Contains(nameof(FragileObserver), thrown.StackTrace, StringComparison.Ordinal);
        }

        Assert.Empty(journal.Lines);
        await Publish(bus, entry, new Fragile(journal));
        Assert.Equal(["made"], journal.Lines);
    }

    private static ValueTask Publish(Bus bus, string entry, Fragile e)
    {
        switch (entry)
        {
            case "overload":
                bus.Publish(in e);
                return default;
            case "generic":
                bus.Publish<Fragile>(in e);
                return default;
            case "object":
                bus.Publish((object)e);
                return default;
            default:
                return bus.PublishAsync(e);
        }
    }
}
