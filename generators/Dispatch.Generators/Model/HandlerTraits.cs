using System;

namespace Dispatch.Generators.Model;

/// <summary>Mirrors the runtime's enumeration, with the same numbers.</summary>
[Flags]
internal enum HandlerTraits
{
    None = 0,
    Async = 1,
    Method = 2,
    Static = 4,
    Struct = 8,
    Disposable = 16,
    Injected = 32,
    Given = 64,
    Singleton = 256,
    Scoped = 512,
    Transient = 1024,
    Context = 2048,
    AsyncMethod = 4096,
    Open = 8192,
    PerPublish = 16384,
    PerDelivery = 32768,
}
