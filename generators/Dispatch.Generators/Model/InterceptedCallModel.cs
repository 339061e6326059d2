namespace Dispatch.Generators.Model;

/// <summary>The methods whose calls are bound to the dispatcher.</summary>
internal enum InterceptedMethod
{
    /// <summary><c>IPublisher.Publish&lt;T&gt;</c>.</summary>
    Publish,

    /// <summary><c>IPublisher.PublishAsync&lt;T&gt;</c>.</summary>
    PublishAsync,

    /// <summary><c>IPublisher&lt;T&gt;.Publish</c>.</summary>
    PublishOne,

    /// <summary><c>IAsyncPublisher&lt;T&gt;.PublishAsync</c>.</summary>
    PublishOneAsync,
}

/// <summary>One call in the source.</summary>
/// <param name="Method">The method that it calls.</param>
/// <param name="EventTypeName">The event.</param>
/// <param name="Version">The version of the location's encoding.</param>
/// <param name="Data">The location, as the compiler encodes it: file contents and position.</param>
internal sealed record InterceptedCallModel(InterceptedMethod Method, string EventTypeName, int Version, string Data);
