using System.Collections.Immutable;

namespace Dispatch.EventFlow.Buses;

/// <summary>The buses that are understood without configuration, besides that of Dispatch. What a compilation does not reference costs one lookup.</summary>
public static class KnownBuses
{
    /// <summary>All of them, in the order of their names.</summary>
    public static ImmutableArray<BusModel> All { get; } = [MassTransit(), MediatR(), Mediator(), MessagePipe(), NServiceBus(), Prism()];

    private static BusModel MediatR() => new("MediatR")
    {
        Handlers =
        [
            new HandlerContract("MediatR.INotificationHandler`1") { Method = "Handle" },
            new HandlerContract("MediatR.NotificationHandler`1") { Method = "Handle" },
            Command("MediatR.IRequestHandler`1", "Handle"),
            Command("MediatR.IRequestHandler`2", "Handle"),
            Command("MediatR.IStreamRequestHandler`2", "Handle"),
        ],
        Publishes =
        [
            new PublishContract("MediatR.IPublisher", "Publish"),
            Send("MediatR.ISender", "Send"),
            Send("MediatR.ISender", "CreateStream"),

            // Before version 9 it declares the methods itself.
            new PublishContract("MediatR.IMediator", "Publish"),
            Send("MediatR.IMediator", "Send"),
        ],
    };

    private static BusModel Mediator() => new("Mediator")
    {
        Handlers =
        [
            new HandlerContract("Mediator.INotificationHandler`1") { Method = "Handle" },
            Command("Mediator.IRequestHandler`1", "Handle"),
            Command("Mediator.IRequestHandler`2", "Handle"),
            Command("Mediator.ICommandHandler`1", "Handle"),
            Command("Mediator.ICommandHandler`2", "Handle"),
            Command("Mediator.IQueryHandler`2", "Handle"),
            Command("Mediator.IStreamRequestHandler`2", "Handle"),
            Command("Mediator.IStreamCommandHandler`2", "Handle"),
            Command("Mediator.IStreamQueryHandler`2", "Handle"),
        ],
        Publishes =
        [
            new PublishContract("Mediator.IPublisher", "Publish"),
            Send("Mediator.ISender", "Send"),
            Send("Mediator.ISender", "CreateStream"),
        ],
    };

    private static BusModel MessagePipe() => new("MessagePipe")
    {
        DispatchesToBaseTypes = false,
        Handlers =
        [
            new HandlerContract("MessagePipe.IMessageHandler`1") { Method = "Handle" },
            new HandlerContract("MessagePipe.IAsyncMessageHandler`1") { Method = "HandleAsync" },
            Command("MessagePipe.IRequestHandler`2", "Invoke"),
            Command("MessagePipe.IAsyncRequestHandler`2", "InvokeAsync"),
        ],
        Publishes =
        [
            Typed("MessagePipe.IPublisher`1", "Publish", 0),
            Typed("MessagePipe.IPublisher`2", "Publish", 1),
            Typed("MessagePipe.IBufferedPublisher`1", "Publish", 0),
            Typed("MessagePipe.IAsyncPublisher`1", "Publish", 0) with { Mode = DeliveryMode.Queued },
            Typed("MessagePipe.IAsyncPublisher`1", "PublishAsync", 0),
            Typed("MessagePipe.IAsyncPublisher`2", "Publish", 1) with { Mode = DeliveryMode.Queued },
            Typed("MessagePipe.IAsyncPublisher`2", "PublishAsync", 1),
            Typed("MessagePipe.IBufferedAsyncPublisher`1", "PublishAsync", 0),
            Typed("MessagePipe.IDistributedPublisher`2", "PublishAsync", 1) with { Mode = DeliveryMode.Queued },
        ],
        Subscribes =
        [
            Subscribe("MessagePipe.ISubscriber`1", 0),
            Subscribe("MessagePipe.ISubscriber`2", 1),
            Subscribe("MessagePipe.IBufferedSubscriber`1", 0),
            Subscribe("MessagePipe.IAsyncSubscriber`1", 0),
            Subscribe("MessagePipe.IAsyncSubscriber`2", 1),
            Subscribe("MessagePipe.IBufferedAsyncSubscriber`1", 0),
        ],
    };

    private static BusModel Prism() => new("Prism")
    {
        DispatchesToBaseTypes = false,
        Publishes =
        [
            new PublishContract("Prism.Events.PubSubEvent", "Publish") { Source = EventSource.Receiver },
            new PublishContract("Prism.Events.PubSubEvent`1", "Publish") { Source = EventSource.Receiver },
        ],
        Subscribes =
        [
            new SubscribeContract("Prism.Events.PubSubEvent", "Subscribe") { Source = EventSource.Receiver },
            new SubscribeContract("Prism.Events.PubSubEvent`1", "Subscribe") { Source = EventSource.Receiver },
        ],
    };

    private static BusModel MassTransit() => new("MassTransit")
    {
        Handlers = [new HandlerContract("MassTransit.IConsumer`1") { Method = "Consume", Mode = DeliveryMode.Queued }],
        Publishes =
        [
            Queued("MassTransit.IPublishEndpoint", "Publish"),
            Queued("MassTransit.ISendEndpoint", "Send") with { Kind = MessageKind.Command },
        ],
    };

    private static BusModel NServiceBus() => new("NServiceBus")
    {
        Handlers = [new HandlerContract("NServiceBus.IHandleMessages`1") { Method = "Handle", Mode = DeliveryMode.Queued }],
        Publishes =
        [
            Queued("NServiceBus.IMessageSession", "Publish"),
            Queued("NServiceBus.IPipelineContext", "Publish"),
            Queued("NServiceBus.IMessageSession", "Send") with { Kind = MessageKind.Command },
            Queued("NServiceBus.IPipelineContext", "Send") with { Kind = MessageKind.Command },
        ],
    };

    private static HandlerContract Command(string type, string method) => new(type) { Method = method, Kind = MessageKind.Command };

    private static PublishContract Send(string type, string method) => new(type, method) { Kind = MessageKind.Command };

    private static PublishContract Queued(string type, string method) => new(type, method) { Mode = DeliveryMode.Queued };

    private static PublishContract Typed(string type, string method, int ordinal) => new(type, method) { Source = EventSource.ContainingTypeArgument, Ordinal = ordinal };

    private static SubscribeContract Subscribe(string type, int ordinal) => new(type, "Subscribe") { Source = EventSource.ContainingTypeArgument, Ordinal = ordinal };
}
