namespace Dispatch.Generators;

/// <summary>The names of the pipeline's steps, for the tests that watch what runs again.</summary>
internal static class TrackingNames
{
    public const string Declarations = nameof(Declarations);
    public const string Plans = nameof(Plans);
    public const string Cores = nameof(Cores);
    public const string Events = nameof(Events);
    public const string Requests = nameof(Requests);
    public const string Guards = nameof(Guards);
    public const string Manifest = nameof(Manifest);
    public const string InterceptedCalls = nameof(InterceptedCalls);
    public const string Interceptors = nameof(Interceptors);
}
