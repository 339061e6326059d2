namespace Dispatch.EventFlow.Buses;

/// <summary>The keys in <c>.editorconfig</c> that describe a bus.</summary>
public static class BusOptions
{
    /// <summary>Interfaces and base classes whose implementations handle.</summary>
    public const string HandlerInterfaces = "dispatch_handler_interfaces";

    /// <summary>Attributes on handler methods.</summary>
    public const string HandlerAttributes = "dispatch_handler_attributes";

    /// <summary>Handlers that are found by name: <c>*Handler.Handle</c>.</summary>
    public const string HandlerConventions = "dispatch_handler_conventions";

    /// <summary>Methods that run the handlers.</summary>
    public const string PublishMethods = "dispatch_publish_methods";

    /// <summary>Methods that hand a command to its handler.</summary>
    public const string SendMethods = "dispatch_send_methods";

    /// <summary>Methods after which the handlers run later, elsewhere.</summary>
    public const string QueuedMethods = "dispatch_queued_methods";

    /// <summary>As <see cref="QueuedMethods"/>, and what is queued already is not queued again.</summary>
    public const string DeduplicatingMethods = "dispatch_deduplicating_methods";

    /// <summary>Methods that collect events until a commit.</summary>
    public const string DeferredMethods = "dispatch_deferred_methods";

    /// <summary>Methods that register a delegate as a handler.</summary>
    public const string SubscribeMethods = "dispatch_subscribe_methods";

    /// <summary>Methods that raise an event that they are not given: <c>Repository`1.Update => EntityChanged`1</c>.</summary>
    public const string Raises = "dispatch_raises";

    /// <summary>Whether the bus delivers to handlers of exactly the published type only.</summary>
    public const string ExactTypes = "dispatch_exact_types";
}
