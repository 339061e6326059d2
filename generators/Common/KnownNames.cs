namespace Dispatch.Tooling;

/// <summary>Every name that the tooling recognises, in metadata form.</summary>
internal static class KnownNames
{
    public const string HandlesAttribute = "Dispatch.HandlesAttribute`1";
    public const string HandlesAllAttribute = "Dispatch.HandlesAllAttribute";
    public const string DispatcherAttribute = "Dispatch.DispatcherAttribute";
    public const string ModuleAttribute = "Dispatch.DispatchModuleAttribute";
    public const string HandlerAttribute = "Dispatch.DispatchHandlerAttribute";
    public const string ObserverAttribute = "Dispatch.ObserverAttribute";
    public const string OnErrorAttribute = "Dispatch.OnErrorAttribute";
    public const string OnErrorOfEventAttribute = "Dispatch.OnErrorAttribute`1";
    public const string Publisher = "Dispatch.IPublisher";
    public const string PublisherOfEvent = "Dispatch.IPublisher`1";
    public const string KeyedPublisher = "Dispatch.IKeyedPublisher";
    public const string AsyncPublisherOfEvent = "Dispatch.IAsyncPublisher`1";
    public const string ServiceCollection = "Microsoft.Extensions.DependencyInjection.IServiceCollection";
    public const string ServiceCollectionExtensions = "Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions";

    public const string HandleMethod = "Handle";
    public const string HandleAsyncMethod = "HandleAsync";
}
