using System.Collections.Generic;
using System.Linq;

namespace Dispatch.Benchmarks.Report;

/// <summary>One column each: what a feature costs against the same written by hand.</summary>
internal sealed class FeatureTables(RawResults results)
{
    public IEnumerable<ReportTable> All() =>
    [
        Rows("polymorphic", "Polymorphic", "way",
            ("virtual method of the event, by hand", "VirtualMethod"), ("type `switch`, by hand", "TypeSwitch"),
            ("`Publish(in e)` on the base class", "Overload"), ("`IPublisher.Publish<T>` of the base class", "GenericInterface"), ("`Publish(object)`", "RuntimeType")),
        RuntimeTypes(),
        Rows("generic-observers", "GenericObservers", "way",
            ("the three calls by hand", "ByHand"), ("`Publish(in e)`", "Overload"), ("`IPublisher.Publish<T>`", "GenericInterface")),
        Pairs("policies", "ErrorPolicies", "policy, nothing fails", ("Stop", "Stop"), ("Collect", "Collect"), ("Isolate", "Isolate")),
        Pairs("failing", "FailingObserver", "policy, the second of four fails", ("Stop", "Stop"), ("Collect", "Collect"), ("Isolate", "Isolate")),
        Pairs("filters", "Filters", "filters", ("none", "None"), ("one", "One"), ("three", "Three")),
        Rows("sending", "Sending", "way",
            ("call of the handler", "ByHand"), ("`Send(in query)`", "Overload"), ("`ISender<T, R>`", "TypedInterface"),
            ("`ISender.Send<T, R>`", "GenericInterface"), ("`ISender.Send(IRequest<R>)`, which boxes", "Inferred"),
            ("behind a filter that counts", "Filtered"), ("the same by hand", "FilteredByHand")),
        Rows("sending-async", "SendingAsync", "way",
            ("call of the handler", "ByHand"), ("`SendAsync(query)`", "Overload"), ("`ISender<T, R>`", "TypedInterface"),
            ("`ISender.SendAsync<T, R>`", "GenericInterface"), ("`SendAsync(query)`, awaited later", "Kept"),
            ("an `async` handler by hand", "AsyncMethodByHand"), ("an `async` handler, `SendAsync(query)`", "AsyncMethod"), ("MediatR 5.1.0", "MediatR5"), ("MassTransit 8.4.0 mediator", "MassTransit8")),
        Rows("sending-command", "SendingCommand", "way",
            ("call of the handler", "ByHand"), ("`Send(in command)`", "Overload"), ("`ISender<T>`", "TypedInterface"), ("`ISender.Send<T>`", "GenericInterface")),
        Rows("sync-awaited", "SynchronousAwaited", "way",
            ("calls by hand", "ByHand"), ("`PublishAsync(e)`", "Overload"), ("`IAsyncPublisher<T>`", "TypedInterface"), ("`IPublisher.PublishAsync<T>`", "GenericInterface")),
        new ReportTable("subscriptions", "run-time observers beside a static one", "none", "1", "100")
            .Add("the call by hand and a C# event", Parameters("Subscriptions", "CSharpEvent", "Subscribers=0", "Subscribers=1", "Subscribers=100"))
            .Add("the dispatcher", Parameters("Subscriptions", "Dispatcher", "Subscribers=0", "Subscribers=1", "Subscribers=100")),
        new ReportTable("parallel", "four observers started together", "complete at once", "suspend")
            .Add("`Task.WhenAll` by hand", Parameters("ParallelObservers", "WhenAll", "Suspends=False", "Suspends=True"))
            .Add("`[Parallel]`", Parameters("ParallelObservers", "Published", "Suspends=False", "Suspends=True")),
        Rows("nested", "Nested", "an observer that publishes on", ("both calls by hand", "ByHand"), ("with the context it was given", "Published")),
        Rows("nested-breadth-first", "NestedBreadthFirst", "breadth-first", "variants",
            ("a queue by hand", "QueueByHand"), ("with the context it was given", "Published"), ("an event of which no observer publishes", "NothingNested")),
        Pairs("streaming", "Streaming", "request", ("`Stream` of ten items", "Stream")),
        Rows("scoped", "Lifetimes", "observer", "scoped",
            ("singleton", "Singleton"), ("scoped, in a scope that lives on", "Scoped"), ("transient", "Transient"),
            ("in a scope of each publish", "PerPublish"), ("in a scope of each delivery", "PerDelivery"),
            ("an empty scope, without a publish", "EmptyScope"), ("a scope with one publish", "ScopeWithOnePublish")),
    ];

    private ReportTable RuntimeTypes()
    {
        string[] types = ["Types=10", "Types=100", "Types=1000"];
        return new ReportTable("runtime-type", "type known at run time, mixed order", "10 types", "100 types", "1,000 types")
            .Add("virtual method of the event, by hand", Parameters("RuntimeTypes", "VirtualMethod", types))
            .Add("dictionary of delegates, by hand", Parameters("RuntimeTypes", "Delegates", types))
            .Add("type `switch`, by hand", Parameters("RuntimeTypes", "TypeSwitch", types))
            .Add("`Publish(object)`", Parameters("RuntimeTypes", "RuntimeType", types))
            .Add("`PublishAsync(object)`", Parameters("RuntimeTypes", "RuntimeTypeAsync", types))
            .Add("bus by reflection", Parameters("RuntimeTypeContenders", "ReflectionBus", types))
            .Add("MediatR 5.1.0", Parameters("RuntimeTypeContenders", "MediatR5", types));
    }

    private Measurement?[] Parameters(string type, string method, params string[] parameters) =>
        parameters.Select(value => results.Find("micro", type, method, value)).ToArray();

    private ReportTable Rows(string name, string type, string corner, params (string Label, string Method)[] rows) => Rows(name, type, corner, "micro", rows);

    private ReportTable Rows(string name, string type, string corner, string pass, params (string Label, string Method)[] rows)
    {
        var table = new ReportTable(name, corner, "ns");
        foreach ((string label, string method) in rows)
        {
            table.Add(label, results.Find(pass, type, method));
        }

        return table;
    }

    /// <summary>By hand and generated side by side, the ratio in each row to the calls by hand of that row.</summary>
    private ReportTable Pairs(string name, string type, string corner, params (string Label, string Method)[] rows)
    {
        var table = new ReportTable(name, corner, "by hand, ns", "generated, ns") { LimitIsFirstColumn = true };
        foreach ((string label, string method) in rows)
        {
            table.Add(label, results.Find("micro", type, method + "ByHand"), results.Find("micro", type, method));
        }

        return table;
    }
}
