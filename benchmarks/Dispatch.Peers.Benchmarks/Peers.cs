using System;
using DispatchR.Extensions;
using DSoftStudio.Mediator;
using MessagePipe;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Peers.Benchmarks;

/// <summary>Every peer, set up as its documentation says; singletons where there is a choice. Each is made when it is asked for.</summary>
internal sealed class Peers
{
    private readonly Lazy<IServiceProvider> _mediator = new(static () =>
    {
        var services = new ServiceCollection();
        MediatorDependencyInjectionExtensions.AddMediator(services, static options => options.ServiceLifetime = ServiceLifetime.Singleton);
        return services.BuildServiceProvider();
    });

    private readonly Lazy<IServiceProvider> _messagePipe = new(static () =>
    {
        var services = new ServiceCollection();
        services.AddMessagePipe(static options =>
        {
            options.DefaultAsyncPublishStrategy = AsyncPublishStrategy.Sequential;
            options.RequestHandlerLifetime = InstanceLifetime.Singleton;
        });
        return services.BuildServiceProvider();
    });

    private readonly Lazy<IServiceProvider> _dispatchR = new(static () =>
        new ServiceCollection().AddDispatchR(typeof(Peers).Assembly).BuildServiceProvider().CreateScope().ServiceProvider);

    private readonly Lazy<IServiceProvider> _switchMediator = new(static () =>
    {
        var services = new ServiceCollection();
        global::Mediator.Switch.Extensions.Microsoft.DependencyInjection.ServiceCollectionExtensions.AddMediator<PeerSwitchMediator>(services, static options =>
        {
            options.KnownTypes = PeerSwitchMediator.KnownTypes;
            options.ServiceLifetime = ServiceLifetime.Singleton;
        });
        return services.BuildServiceProvider();
    });

    private readonly Lazy<IServiceProvider> _foundatio = new(static () =>
    {
        var services = new ServiceCollection();
        global::Foundatio.Mediator.MediatorExtensions.AddMediator(services);
        return services.BuildServiceProvider();
    });

    private readonly Lazy<IServiceProvider> _zeroAlloc = new(static () =>
    {
        var services = new ServiceCollection();
        global::ZeroAlloc.Mediator.MediatorBuilderExtensions.RegisterHandlersFromAssembly(
            new global::ZeroAlloc.Mediator.MediatorBuilder(services), typeof(Peers).Assembly, ServiceLifetime.Singleton);

        // What its AddMediator does; another library takes a call of that name for its own.
        services.AddTransient<global::ZeroAlloc.Mediator.IMediator, global::ZeroAlloc.Mediator.MediatorService>();
        return services.BuildServiceProvider();
    });

    private readonly Lazy<IServiceProvider> _dsoft = new(static () =>
    {
        var services = new ServiceCollection();
        DSoftStudio.Mediator.ServiceCollectionExtensions.AddMediator(services);
        services.RegisterMediatorHandlers().PrecompilePipelines().PrecompileNotifications().PrecompileStreams();
        return services.BuildServiceProvider();
    });

    public ByHand ByHand { get; } = new();

    public PeerDispatcher Dispatcher { get; } = new();

    public IPublisher DispatchInterface => Dispatcher;

    public ISender DispatchSender => Dispatcher;

    public global::Mediator.Mediator MediatorConcrete => _mediator.Value.GetRequiredService<global::Mediator.Mediator>();

    public global::Mediator.IMediator MediatorInterface => _mediator.Value.GetRequiredService<global::Mediator.IMediator>();

    public global::DispatchR.Mediator DispatchRConcrete => (global::DispatchR.Mediator)DispatchR;

    public global::DispatchR.IMediator DispatchR => _dispatchR.Value.GetRequiredService<global::DispatchR.IMediator>();

    public PeerSwitchMediator SwitchMediatorConcrete => (PeerSwitchMediator)SwitchMediator;

    public global::Mediator.Switch.IValuePublisher SwitchMediator => _switchMediator.Value.GetRequiredService<global::Mediator.Switch.IValuePublisher>();

    public global::Mediator.Switch.IValueSender SwitchSender => _switchMediator.Value.GetRequiredService<global::Mediator.Switch.IValueSender>();

    /// <summary>The interface; what it is called through is cast to its class by the generated code.</summary>
    public global::Foundatio.Mediator.IMediator Foundatio => _foundatio.Value.GetRequiredService<global::Foundatio.Mediator.IMediator>();

    public global::ZeroAlloc.Mediator.IMediator ZeroAlloc => _zeroAlloc.Value.GetRequiredService<global::ZeroAlloc.Mediator.IMediator>();

    public global::DSoftStudio.Mediator.Abstractions.IMediator DSoft => _dsoft.Value.GetRequiredService<global::DSoftStudio.Mediator.Abstractions.IMediator>();

    /// <summary>MessagePipe with all its observers of an event subscribed, once.</summary>
    public MessagePipe.IAsyncPublisher<T> AsyncPipe<T>()
    {
        if (!_messagePipe.IsValueCreated)
        {
            foreach (Type type in typeof(Peers).Assembly.GetTypes())
            {
                if (type.IsAssignableTo(typeof(IAsyncMessageHandler<T>)))
                {
                    _messagePipe.Value.GetRequiredService<MessagePipe.IAsyncSubscriber<T>>().Subscribe((IAsyncMessageHandler<T>)Activator.CreateInstance(type)!);
                }
            }
        }

        return _messagePipe.Value.GetRequiredService<MessagePipe.IAsyncPublisher<T>>();
    }

    /// <inheritdoc cref="AsyncPipe{T}"/>
    public MessagePipe.IPublisher<T> SyncPipe<T>()
    {
        if (!_messagePipe.IsValueCreated)
        {
            foreach (Type type in typeof(Peers).Assembly.GetTypes())
            {
                if (type.IsAssignableTo(typeof(IMessageHandler<T>)))
                {
                    _messagePipe.Value.GetRequiredService<MessagePipe.ISubscriber<T>>().Subscribe((IMessageHandler<T>)Activator.CreateInstance(type)!);
                }
            }
        }

        return _messagePipe.Value.GetRequiredService<MessagePipe.IPublisher<T>>();
    }

    public T Pipe<T>()
        where T : notnull => _messagePipe.Value.GetRequiredService<T>();
}
