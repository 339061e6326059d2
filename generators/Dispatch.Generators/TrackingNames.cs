namespace Dispatch.Generators;

/// <summary>The names of the pipeline's steps, for the tests that watch what runs again.</summary>
internal static class TrackingNames
{
    public const string Declarations = nameof(Declarations);
    public const string Handlers = nameof(Handlers);
    public const string OpenHandlers = nameof(OpenHandlers);
    public const string Dispatchers = nameof(Dispatchers);
    public const string NamedDispatchers = nameof(NamedDispatchers);
    public const string Facts = nameof(Facts);
    public const string Plans = nameof(Plans);
    public const string Cores = nameof(Cores);
    public const string Events = nameof(Events);
    public const string Modules = nameof(Modules);
    public const string Requests = nameof(Requests);
    public const string Guards = nameof(Guards);
    public const string Manifest = nameof(Manifest);
    public const string InterceptedCalls = nameof(InterceptedCalls);
    public const string Interceptors = nameof(Interceptors);
}
