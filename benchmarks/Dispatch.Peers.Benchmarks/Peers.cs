using System;
using System.Reflection;
using DispatchR.Extensions;
using DSoftStudio.Mediator;
using MessagePipe;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Peers.Benchmarks;

/// <summary>Every peer, set up as its documentation says; singletons where there is a choice.</summary>
public sealed class Peers
{
    public Peers()
    {
        var mediator = new ServiceCollection();
        MediatorDependencyInjectionExtensions.AddMediator(mediator, static options => options.ServiceLifetime = ServiceLifetime.Singleton);
        IServiceProvider provider = mediator.BuildServiceProvider();
        MediatorConcrete = provider.GetRequiredService<global::Mediator.Mediator>();
        MediatorInterface = provider.GetRequiredService<global::Mediator.IMediator>();

        var piping = new ServiceCollection();
        piping.AddMessagePipe(static options => options.DefaultAsyncPublishStrategy = AsyncPublishStrategy.Sequential);
        IServiceProvider pipe = piping.BuildServiceProvider();
        MessagePipe1 = Subscribe<MessagePipeEvent1>(pipe);
        SyncMessagePipe1 = SubscribeSync<SyncEvent1>(pipe);
        MessagePipe4 = Subscribe<MessagePipeEvent4>(pipe);
        SyncMessagePipe4 = SubscribeSync<SyncEvent4>(pipe);
        MessagePipe16 = Subscribe<MessagePipeEvent16>(pipe);
        SyncMessagePipe16 = SubscribeSync<SyncEvent16>(pipe);

        DispatchR = new ServiceCollection().AddDispatchR(typeof(Peers).Assembly).BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<global::DispatchR.IMediator>();

        var switching = new ServiceCollection();
        global::Mediator.Switch.Extensions.Microsoft.DependencyInjection.ServiceCollectionExtensions.AddMediator<PeerSwitchMediator>(switching, static options =>
        {
            options.KnownTypes = PeerSwitchMediator.KnownTypes;
            options.ServiceLifetime = ServiceLifetime.Singleton;
        });
        SwitchMediator = switching.BuildServiceProvider().GetRequiredService<global::Mediator.Switch.IValuePublisher>();

        var foundatio = new ServiceCollection();
        global::Foundatio.Mediator.MediatorExtensions.AddMediator(foundatio);
        Foundatio = foundatio.BuildServiceProvider().GetRequiredService<global::Foundatio.Mediator.IMediator>();

        var dsoft = new ServiceCollection();
        DSoftStudio.Mediator.ServiceCollectionExtensions.AddMediator(dsoft);
        dsoft.RegisterMediatorHandlers().PrecompileNotifications();
        DSoft = dsoft.BuildServiceProvider().GetRequiredService<DSoftStudio.Mediator.Abstractions.IMediator>();
    }

    public ByHand ByHand { get; } = new();

    public PeerDispatcher Dispatcher { get; } = new();

    public IPublisher DispatchInterface => Dispatcher;

    public global::Mediator.Mediator MediatorConcrete { get; }

    public global::Mediator.IMediator MediatorInterface { get; }

    public MessagePipe.IAsyncPublisher<MessagePipeEvent1> MessagePipe1 { get; }

    public MessagePipe.IPublisher<SyncEvent1> SyncMessagePipe1 { get; }

    public MessagePipe.IAsyncPublisher<MessagePipeEvent4> MessagePipe4 { get; }

    public MessagePipe.IPublisher<SyncEvent4> SyncMessagePipe4 { get; }

    public MessagePipe.IAsyncPublisher<MessagePipeEvent16> MessagePipe16 { get; }

    public MessagePipe.IPublisher<SyncEvent16> SyncMessagePipe16 { get; }

    public global::DispatchR.IMediator DispatchR { get; }

    public global::Mediator.Switch.IValuePublisher SwitchMediator { get; }

    public global::Foundatio.Mediator.IMediator Foundatio { get; }

    public DSoftStudio.Mediator.Abstractions.IMediator DSoft { get; }

    private static MessagePipe.IAsyncPublisher<T> Subscribe<T>(IServiceProvider services)
    {
        foreach (Type type in typeof(Peers).Assembly.GetTypes())
        {
            if (type.IsAssignableTo(typeof(IAsyncMessageHandler<T>)))
            {
                services.GetRequiredService<MessagePipe.IAsyncSubscriber<T>>().Subscribe((IAsyncMessageHandler<T>)Activator.CreateInstance(type)!);
            }
        }

        return services.GetRequiredService<MessagePipe.IAsyncPublisher<T>>();
    }

    private static MessagePipe.IPublisher<T> SubscribeSync<T>(IServiceProvider services)
    {
        foreach (Type type in typeof(Peers).Assembly.GetTypes())
        {
            if (type.IsAssignableTo(typeof(IMessageHandler<T>)))
            {
                services.GetRequiredService<MessagePipe.ISubscriber<T>>().Subscribe((IMessageHandler<T>)Activator.CreateInstance(type)!);
            }
        }

        return services.GetRequiredService<MessagePipe.IPublisher<T>>();
    }
}
