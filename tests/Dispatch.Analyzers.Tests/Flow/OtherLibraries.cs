namespace Dispatch.Analyzers.Tests.Flow;

/// <summary>The contracts of other libraries, as far as the rules look at them.</summary>
internal static class OtherLibraries
{
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public const string MediatR = """
        namespace MediatR
        {
            public interface INotification;
            public interface IRequest;
            public interface IRequest<out T>;
            public interface INotificationHandler<in T> where T : INotification { Task Handle(T notification, CancellationToken cancellationToken); }
            public interface IRequestHandler<in T> where T : IRequest { Task Handle(T request, CancellationToken cancellationToken); }
            public interface IRequestHandler<in T, R> where T : IRequest<R> { Task<R> Handle(T request, CancellationToken cancellationToken); }
            public interface ISender { Task Send<T>(T request, CancellationToken cancellationToken = default) where T : IRequest; Task<R> Send<R>(IRequest<R> request, CancellationToken cancellationToken = default); }
            public interface IPublisher { Task Publish(object notification, CancellationToken cancellationToken = default); Task Publish<T>(T notification, CancellationToken cancellationToken = default) where T : INotification; }
            public interface IMediator : ISender, IPublisher;
        }
        """;

    public const string Mediator = """
        namespace Mediator
        {
            public interface INotification;
            public interface ICommand<out T>;
            public interface IQuery<out T>;
            public interface INotificationHandler<in T> where T : INotification { ValueTask Handle(T notification, CancellationToken cancellationToken); }
            public interface IQueryHandler<in T, R> where T : IQuery<R> { ValueTask<R> Handle(T query, CancellationToken cancellationToken); }
            public interface ICommandHandler<in T, R> where T : ICommand<R> { ValueTask<R> Handle(T command, CancellationToken cancellationToken); }
            public interface ISender { ValueTask<R> Send<R>(ICommand<R> command, CancellationToken cancellationToken = default); ValueTask<R> Send<R>(IQuery<R> query, CancellationToken cancellationToken = default); }
            public interface IPublisher { ValueTask Publish<T>(T notification, CancellationToken cancellationToken = default) where T : INotification; }
            public interface IMediator : ISender, IPublisher;
        }
        """;

    public const string MessagePipe = """
        namespace MessagePipe
        {
            public interface IPublisher<T> { void Publish(T message); }
            public interface IPublisher<K, T> { void Publish(K key, T message); }
            public interface IAsyncPublisher<T> { void Publish(T message, CancellationToken cancellationToken = default); ValueTask PublishAsync(T message, CancellationToken cancellationToken = default); }
            public interface IMessageHandler<T> { void Handle(T message); }
            public interface ISubscriber<T> { IDisposable Subscribe(IMessageHandler<T> handler); }
            public static class SubscriberExtensions { public static IDisposable Subscribe<T>(this ISubscriber<T> subscriber, Action<T> handler) => throw new NotSupportedException(); }
        }
        """;

    public const string Prism = """
        namespace Prism.Events
        {
            public abstract class EventBase;
            public class PubSubEvent : EventBase { public virtual void Publish() { } public object Subscribe(Action action) => action; }
            public class PubSubEvent<T> : EventBase { public virtual void Publish(T payload) { } public object Subscribe(Action<T> action) => action; }
            public interface IEventAggregator { T GetEvent<T>() where T : EventBase, new(); }
        }
        """;

    public const string HomeMade = """
        namespace Shop.Messaging
        {
            public interface IHandle<T> { void Handle(T message); }
            public interface IHandleLater<T> { void Handle(T message); }
            public interface IExecute<T> { void Execute(T message); }
            public abstract class Listener<T> { protected abstract void On(T message); }
            [AttributeUsage(AttributeTargets.Method)] public sealed class OnAttribute : Attribute;
            public interface IBus { void Raise<T>(T message); void RaiseLater<T>(T message); void Execute<T>(T command); void Listen<T>(Action<T> handler); }
            public static class BusExtensions { public static void Raise(this IBus bus, object message, string topic) { } }
            public abstract class Entity { protected void AddDomainEvent(object message) { } }
        }
        """;
}
