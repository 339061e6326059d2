using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dispatch.Allocation.Tests.Measuring;

namespace Dispatch.Allocation.Tests.Requests;

/// <summary>A send allocates nothing through any typed entry point: completed, suspended, filtered, of a struct and of a class.</summary>
public sealed class RequestAllocationTests
{
    private static readonly Bus s_bus = new(new NoFailures());
    private static readonly ISender s_sender = s_bus;

    public static TheoryData<string> Ways => [.. s_ways.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Send_EveryEntryPoint_AllocatesNothing(string way)
    {
        long bytes = Allocations.Of(s_ways[way]);
        Assert.True(bytes == 0, $"{way}: {bytes} bytes in {Allocations.Publishes} sends");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Send_EveryEntryPoint_CallsTheHandler(string way)
    {
        long before = RequestHandlers.Calls;
        s_ways[way]();
        Assert.Equal(1, RequestHandlers.Calls - before);
    }

    [Fact]
    public void Send_StructThroughTheInterfaceOfItsResult_IsMeasured()
    {
#pragma warning disable DSP0055 // The box is what is measured.
        long bytes = Allocations.Of(static () => s_sender.Send(new StructQuery(1, 2)));
#pragma warning restore DSP0055
        Assert.InRange(bytes, 24L * Allocations.Publishes, 64L * Allocations.Publishes);
    }

    private static readonly ISender<StructCommand> s_structCommand = s_bus.SenderFor<StructCommand>();
    private static readonly ISender<StructQuery, decimal> s_structQuery = s_bus.SenderFor<StructQuery, decimal>();
    private static readonly ISender<SuspendedQuery, decimal> s_suspendedQuery = s_bus.SenderFor<SuspendedQuery, decimal>();
    private static readonly ClassCommand s_classCommand = new(1);
    private static readonly ClassQuery s_classQuery = new(1);
    private static readonly SuspendedClassQuery s_suspendedClass = new(1);
    private static readonly OpenQuery s_derived = new DerivedQuery(1);
    private static readonly object s_boxedCommand = new StructCommand(1, 2);
    private static readonly IAsyncEnumerable<int> s_items = AsyncEnumerable.Empty<int>();

    private static readonly Dictionary<string, Action> s_ways = new()
    {
        ["command, overload"] = static () => s_bus.Send(new StructCommand(1, 2)),
        ["command, overload, SendAsync"] = static () => Gate.Finish(s_bus.SendAsync(new StructCommand(1, 2))),
        ["command, ISender"] = static () => s_sender.Send(new StructCommand(1, 2)),
        ["command, ISender, SendAsync"] = static () => Gate.Finish(s_sender.SendAsync(new StructCommand(1, 2))),
        ["command, ISender<T>"] = static () => s_structCommand.Send(new StructCommand(1, 2)),
        ["command, object"] = static () => s_sender.Send(s_boxedCommand),
        ["command of a class, overload"] = static () => s_bus.Send(s_classCommand),
        ["command of a class, ISender"] = static () => s_sender.Send(s_classCommand),
        ["command of a class, as ICommand"] = static () => s_sender.Send<ICommand>(s_classCommand),
        ["command, completed"] = static () => Gate.Finish(s_bus.SendAsync(new CompletedCommand(1))),
        ["command, suspended"] = static () => Gate.Finish(s_bus.SendAsync(new SuspendedCommand(1))),
        ["command, suspended, ISender"] = static () => Gate.Finish(s_sender.SendAsync(new SuspendedCommand(1))),
        ["query, overload"] = static () => s_bus.Send(new StructQuery(1, 2)),
        ["query, overload, SendAsync"] = static () => ResultGate.Finish(s_bus.SendAsync(new StructQuery(1, 2))),
        ["query, ISender"] = static () => s_sender.Send<StructQuery, decimal>(new StructQuery(1, 2)),
        ["query, ISender<T, R>"] = static () => s_structQuery.Send(new StructQuery(1, 2)),
        ["query, ISender<T, R>, SendAsync"] = static () => ResultGate.Finish(s_structQuery.SendAsync(new StructQuery(1, 2))),
        ["query of a class, overload"] = static () => s_bus.Send(s_classQuery),
        ["query of a class, inferred"] = static () => s_sender.Send(s_classQuery),
        ["query of a class, object"] = static () => s_sender.Send((object)s_classQuery),
        ["query of a derived class"] = static () => s_bus.Send(s_derived),
        ["query, completed"] = static () => ResultGate.Finish(s_bus.SendAsync(new CompletedQuery(1))),
        ["query, completed task"] = static () => ResultGate.Finish(s_bus.SendAsync(new CompletedTaskQuery(1))),
        ["query, suspended"] = static () => ResultGate.Finish(s_bus.SendAsync(new SuspendedQuery(1))),
        ["query, suspended, ISender"] = static () => ResultGate.Finish(s_sender.SendAsync<SuspendedQuery, decimal>(new SuspendedQuery(1))),
        ["query, suspended, ISender<T, R>"] = static () => ResultGate.Finish(s_suspendedQuery.SendAsync(new SuspendedQuery(1))),
        ["query of a class, suspended, inferred"] = static () => ResultGate.Finish(s_sender.SendAsync(s_suspendedClass)),
        ["query, filtered"] = static () => s_bus.Send(new FilteredQuery(1)),
        ["query, filtered, ISender"] = static () => s_sender.Send<FilteredQuery, decimal>(new FilteredQuery(1)),
        ["query, filtered, suspended"] = static () => ResultGate.Finish(s_bus.SendAsync(new FilteredSuspendedQuery(1))),
        ["stream, overload"] = static () => _ = s_bus.Stream(new StreamOfOne(s_items)),
        ["stream, ISender"] = static () => _ = s_sender.Stream<StreamOfOne, int>(new StreamOfOne(s_items), CancellationToken.None),
    };
}
