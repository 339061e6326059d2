using System.Collections.Generic;
using System.Linq;

namespace Dispatch.Benchmarks.Report;

/// <summary>Every way to publish at 1, 4 and 16 observers.</summary>
internal sealed class PublishTables(RawResults results)
{
    private static readonly int[] s_observers = [1, 4, 16];
    private static readonly string[] s_columns = ["1 observer", "4 observers", "16 observers"];

    public IEnumerable<ReportTable> All() =>
    [
        Sync("sync-struct", "SyncStruct"),
        Sync("sync-class", "SyncClass"),
        Sync("sync-call", "SyncCall"),
        Async("async-struct", "AsyncPublish", "AsyncStruct"),
        Async("async-class", "AsyncPublish", "AsyncClass"),
        Async("suspended-struct", "SuspendedPublish", "SuspendedStruct"),
        Async("suspended-class", "SuspendedPublish", "SuspendedClass"),
        StaticProfile(),
        NotIntercepted("library-sync-struct", "SyncPublish", "SyncStruct", "Publish", "IPublisher"),
        NotIntercepted("library-sync-class", "SyncPublish", "SyncClass", "Publish", "IPublisher"),
        NotIntercepted("library-async", "AsyncPublish", "AsyncStruct", "PublishAsync", "IAsyncPublisher"),
        NotIntercepted("library-suspended", "SuspendedPublish", "SuspendedStruct", "PublishAsync", "IAsyncPublisher"),
    ];

    private ReportTable Sync(string name, string shape)
    {
        ReportTable table = New(name, "way").Add("calls by hand", Cells("SyncPublish", shape, "ByHand")).Add("the same behind one check of a byte", Cells("SyncPublish", shape, "ByHandChecked"));
        Entries(table, "SyncPublish", shape, "Publish", "IPublisher");
        table.Add("C# event", Cells("SyncPublish", shape, "CSharpEvent")).Add("array of interfaces", Cells("SyncPublish", shape, "InterfaceArray"));
        return shape == "SyncStruct"
            ? table.Add("System.Reactive 6.0.1", Contender("SyncContenders", "SystemReactive"))
                .Add("bus with delegates and a container", Contender("SyncContenders", "ContainerBus"))
                .Add("bus by reflection", Contender("SyncContenders", "ReflectionBus"))
            : table;
    }

    private ReportTable Async(string name, string type, string shape)
    {
        bool suspends = type == "SuspendedPublish";
        ReportTable table = New(name, "way").Add("awaited by hand", Cells(type, shape, "ByHand"));
        table.Add("the same, pooling method builder", Cells(type, shape, "ByHandPooled"));
        table.Add("the task of the one observer handed on", shape.EndsWith("Struct") ? results.Find("micro", "HandedOn", suspends ? "Suspended" : "Completed") : null, null, null);
        table.Add("`PublishAsync(e)`, awaited at once", Cells(type, shape, "AwaitedOverload"));
        table.Add("`IPublisher.PublishAsync<T>`, awaited at once", Cells(type, shape, "AwaitedInterface"));
        Entries(table, type, shape, "PublishAsync", "IAsyncPublisher");
        table.Add("array of interfaces", Cells(type, shape, "InterfaceArray"));
        if (!shape.EndsWith("Struct"))
        {
            return table;
        }

        string contenders = suspends ? "SuspendedContenders" : "AsyncContenders";
        return table.Add("bus with delegates and a container", Contender(contenders, "ContainerBus"))
            .Add("bus by reflection", Contender(contenders, "ReflectionBus"))
            .Add("MediatR 5.1.0", Contender(contenders, "MediatR5"))
            .Add("MassTransit 8.4.0 mediator", Contender(contenders, "MassTransit8"));
    }

    private ReportTable StaticProfile() => New("static-profile", "way, without dynamic PGO")
        .Add("calls by hand", Cells("SyncPublish", "SyncStruct", "ByHand", "static-profile"))
        .Add("`Publish(in e)`", Cells("SyncPublish", "SyncStruct", "Overload", "static-profile"))
        .Add("`Publish<T>(in e)`", Cells("SyncPublish", "SyncStruct", "Generic", "static-profile"));

    private ReportTable NotIntercepted(string name, string type, string shape, string verb, string typed) => New(name, $"way, {shape switch
        {
            "SyncStruct" => "struct",
            "SyncClass" => "sealed class",
            "AsyncStruct" => "observers complete at once",
            _ => "observers suspend",
        }}")
        .Add("by hand", Cells(type, shape, "ByHand", "variants"))
        .Add($"`{typed}<T>`", Cells(type, shape, "TypedInterface", "variants"))
        .Add($"`IPublisher.{verb}<T>`", Cells(type, shape, "GenericInterface", "variants"));

    private void Entries(ReportTable table, string type, string shape, string verb, string typed)
    {
        string argument = verb == "Publish" ? "in e" : "e";
        table.Add($"`{verb}({argument})`", Cells(type, shape, "Overload"))
            .Add($"`{verb}<T>({argument})` on the dispatcher", Cells(type, shape, "Generic"))
            .Add($"`{typed}<T>`", Cells(type, shape, "TypedInterface"))
            .Add($"`IPublisher.{verb}<T>`", Cells(type, shape, "GenericInterface"))
            .Add($"`{verb}(object)`", Cells(type, shape, "RuntimeType"));
    }

    private static ReportTable New(string name, string corner) => new(name, corner, s_columns);

    private Measurement?[] Cells(string type, string shape, string method, string pass = "micro") =>
        s_observers.Select(count => results.Find(pass, $"{type}<{shape}{count}Case>", method)).ToArray();

    private Measurement?[] Contender(string type, string method) =>
        s_observers.Select(count => results.Find("micro", type, method, $"Observers={count}")).ToArray();
}
