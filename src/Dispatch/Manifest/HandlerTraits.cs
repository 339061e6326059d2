using System;
using System.ComponentModel;

namespace Dispatch;

/// <summary>Written by the generator: how an observer of another assembly is made and called.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum HandlerTraits
{
    /// <summary>A synchronous instance method of a class.</summary>
    None = 0,

    /// <summary>The method returns a task.</summary>
    Async = 1,

    /// <summary>The attribute is on the method, which is then an observer of its own.</summary>
    Method = 2,

    /// <summary>The method is static.</summary>
    Static = 4,

    /// <summary>The observer is a struct.</summary>
    Struct = 8,

    /// <summary>What the dispatcher constructs has to be disposed.</summary>
    Disposable = 16,

    /// <summary>The observer is constructed with arguments from the container.</summary>
    Injected = 32,

    /// <summary>The observer is not constructed by the dispatcher: it is passed in or registered.</summary>
    Given = 64,

    /// <summary>Declared as <see cref="ObserverLifetime.Singleton"/>.</summary>
    Singleton = 256,

    /// <summary>Declared as <see cref="ObserverLifetime.Scoped"/>.</summary>
    Scoped = 512,

    /// <summary>Declared as <see cref="ObserverLifetime.Transient"/>.</summary>
    Transient = 1024,

    /// <summary>The method takes a <see cref="PublishContext"/> after the event.</summary>
    Context = 2048,

    /// <summary>The handler of a request is an <c>async</c> method, which never throws before it returns its task.</summary>
    AsyncMethod = 4096,

    /// <summary>The event is a type parameter of the struct or of its method: it observes every event that fits.</summary>
    Open = 8192,

    /// <summary>Declared as <see cref="ObserverLifetime.PerPublish"/>.</summary>
    PerPublish = 16384,

    /// <summary>Declared as <see cref="ObserverLifetime.PerDelivery"/>.</summary>
    PerDelivery = 32768,
}
