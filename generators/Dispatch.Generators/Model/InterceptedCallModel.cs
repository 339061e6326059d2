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

    /// <summary><c>ISender.Send&lt;TCommand&gt;</c>.</summary>
    SendCommand,

    /// <summary><c>ISender.SendAsync&lt;TCommand&gt;</c>.</summary>
    SendCommandAsync,

    /// <summary><c>ISender.Send&lt;TRequest, TResult&gt;</c>.</summary>
    SendRequest,

    /// <summary><c>ISender.SendAsync&lt;TRequest, TResult&gt;</c>.</summary>
    SendRequestAsync,

    /// <summary><c>ISender.Send&lt;TResult&gt;</c>, by the runtime type of the request.</summary>
    SendResult,

    /// <summary><c>ISender.SendAsync&lt;TResult&gt;</c>, by the runtime type of the request.</summary>
    SendResultAsync,

    /// <summary><c>ISender&lt;TCommand&gt;.Send</c>.</summary>
    SendOneCommand,

    /// <summary><c>ISender&lt;TCommand&gt;.SendAsync</c>.</summary>
    SendOneCommandAsync,

    /// <summary><c>ISender&lt;TRequest, TResult&gt;.Send</c>.</summary>
    SendOneRequest,

    /// <summary><c>ISender&lt;TRequest, TResult&gt;.SendAsync</c>.</summary>
    SendOneRequestAsync,

    /// <summary><c>PublishAsync</c> of one event on a dispatcher, where it is awaited at once.</summary>
    PublishOverload,

    /// <summary><c>SendAsync</c> of one request on a dispatcher, where it is awaited at once.</summary>
    SendOverload,

    /// <summary><c>Publish</c> of one event on a dispatcher.</summary>
    PublishOnDispatcher,
}

/// <summary>One call in the source.</summary>
/// <param name="Method">The method that it calls.</param>
/// <param name="EventTypeName">The event; empty for a request.</param>
/// <param name="Version">The version of the location's encoding.</param>
/// <param name="Data">The location, as the compiler encodes it: file contents and position.</param>
internal sealed record InterceptedCallModel(InterceptedMethod Method, string EventTypeName, int Version, string Data)
{
    /// <summary>The event or request, where the task of the call is awaited at once; else empty.</summary>
    public string AwaitedTypeName { get; init; } = "";

    /// <summary>The dispatcher whose overload is called; empty: the call is one of an interface.</summary>
    public string DispatcherTypeName { get; init; } = "";
}
