using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Dispatch.Allocation.Tests.Events;
using Dispatch.Allocation.Tests.Measuring;

namespace Dispatch.Allocation.Tests;

/// <summary>Every event with every way to publish it.</summary>
internal static class AllocationCases
{
    public static readonly IReadOnlyList<AllocationCase> All =
    [
        Of(new StructSync1(7, 1.5m), static (bus, in e) => bus.Publish(in e), static (bus, e) => bus.PublishAsync(e)),
        Of(new StructSync4(7, 1.5m), static (bus, in e) => bus.Publish(in e), static (bus, e) => bus.PublishAsync(e)),
        Of(new StructSync16(7, 1.5m), static (bus, in e) => bus.Publish(in e), static (bus, e) => bus.PublishAsync(e)),
        Of(new StructSyncCollect4(7, 1.5m), static (bus, in e) => bus.Publish(in e), static (bus, e) => bus.PublishAsync(e)),
        Of(new StructSyncIsolate4(7, 1.5m), static (bus, in e) => bus.Publish(in e), static (bus, e) => bus.PublishAsync(e)),
        Of(new StructCompleted1(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new StructCompleted4(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new StructCompleted16(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new StructCompletedCollect4(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new StructCompletedIsolate4(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new StructSuspended1(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new StructSuspended4(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new StructSuspended16(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new StructSuspendedCollect4(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new StructSuspendedIsolate4(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new StructGeneric(7, 1.5m), static (bus, in e) => bus.Publish(in e), static (bus, e) => bus.PublishAsync(e)),
        Of(new ClassGeneric(7, 1.5m), static (bus, in e) => bus.Publish(in e), static (bus, e) => bus.PublishAsync(e)),
        Of(new ClassSync1(7, 1.5m), static (bus, in e) => bus.Publish(in e), static (bus, e) => bus.PublishAsync(e)),
        Of(new ClassSync4(7, 1.5m), static (bus, in e) => bus.Publish(in e), static (bus, e) => bus.PublishAsync(e)),
        Of(new ClassSync16(7, 1.5m), static (bus, in e) => bus.Publish(in e), static (bus, e) => bus.PublishAsync(e)),
        Of(new ClassSyncCollect4(7, 1.5m), static (bus, in e) => bus.Publish(in e), static (bus, e) => bus.PublishAsync(e)),
        Of(new ClassSyncIsolate4(7, 1.5m), static (bus, in e) => bus.Publish(in e), static (bus, e) => bus.PublishAsync(e)),
        Of(new ClassCompleted1(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new ClassCompleted4(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new ClassCompleted16(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new ClassCompletedCollect4(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new ClassCompletedIsolate4(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new ClassSuspended1(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new ClassSuspended4(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new ClassSuspended16(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new ClassSuspendedCollect4(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new ClassSuspendedIsolate4(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new FilteredSync4(7, 1.5m), static (bus, in e) => bus.Publish(in e), static (bus, e) => bus.PublishAsync(e)),
        Of(new FilteredSyncCollect4(7, 1.5m), static (bus, in e) => bus.Publish(in e), static (bus, e) => bus.PublishAsync(e)),
        Of(new FilteredCompleted4(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new FilteredSuspended4(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
        Of(new FilteredClassSuspended4(7, 1.5m), null, static (bus, e) => bus.PublishAsync(e)),
    ];

    public static AllocationCase Named(string name) => All.Single(c => c.Name == name);

    private delegate void SyncOverload<T>(Bus bus, in T e);

    private static AllocationCase Of<T>(T e, SyncOverload<T>? publish, Func<Bus, T, ValueTask> publishAsync)
        where T : notnull => new(typeof(T).Name, bus => Ways(bus, e, publish, publishAsync));

    private static IEnumerable<(string Entry, Action Publish)> Ways<T>(Bus bus, T e, SyncOverload<T>? publish, Func<Bus, T, ValueTask> publishAsync)
        where T : notnull
    {
        IPublisher publisher = bus;
        IPublisher<T> syncOfEvent = bus.For<T>();
        IAsyncPublisher<T> asyncOfEvent = bus.ForAsync<T>();

        // A struct is boxed by its publisher, so it is boxed here, once.
        object boxed = e;
        yield return ("bus.PublishAsync(e)", () => Gate.Finish(publishAsync(bus, e)));
        yield return ("bus.PublishAsync<T>(e)", () => Gate.Finish(bus.PublishAsync<T>(e)));
        yield return ("IPublisher.PublishAsync<T>(e)", () => Gate.Finish(publisher.PublishAsync<T>(e)));
        yield return ("IAsyncPublisher<T>.PublishAsync(e)", () => Gate.Finish(asyncOfEvent.PublishAsync(e)));
        yield return ("bus.PublishAsync(object)", () => Gate.Finish(bus.PublishAsync(boxed)));
        yield return ("IPublisher.PublishAsync(object)", () => Gate.Finish(publisher.PublishAsync(boxed)));
        if (publish is null)
        {
            yield break;
        }

        yield return ("bus.Publish(in e)", () => publish(bus, in e));
        yield return ("bus.Publish<T>(in e)", () => bus.Publish<T>(in e));
        yield return ("IPublisher.Publish<T>(in e)", () => publisher.Publish<T>(in e));
        yield return ("IPublisher<T>.Publish(in e)", () => syncOfEvent.Publish(in e));
        yield return ("bus.Publish(object)", () => bus.Publish(boxed));
        yield return ("IPublisher.Publish(object)", () => publisher.Publish(boxed));
    }
}
