using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

// One observer adds to one field and completes at once.
[Handles<AsyncStruct1>] public sealed class AsyncStruct1Observer00 : IAsyncCall<AsyncStruct1> { public long Sum; public ValueTask HandleAsync(AsyncStruct1 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct4>] public sealed class AsyncStruct4Observer00 : IAsyncCall<AsyncStruct4> { public long Sum; public ValueTask HandleAsync(AsyncStruct4 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct4>] public sealed class AsyncStruct4Observer01 : IAsyncCall<AsyncStruct4> { public long Sum; public ValueTask HandleAsync(AsyncStruct4 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct4>] public sealed class AsyncStruct4Observer02 : IAsyncCall<AsyncStruct4> { public long Sum; public ValueTask HandleAsync(AsyncStruct4 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct4>] public sealed class AsyncStruct4Observer03 : IAsyncCall<AsyncStruct4> { public long Sum; public ValueTask HandleAsync(AsyncStruct4 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct16>] public sealed class AsyncStruct16Observer00 : IAsyncCall<AsyncStruct16> { public long Sum; public ValueTask HandleAsync(AsyncStruct16 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct16>] public sealed class AsyncStruct16Observer01 : IAsyncCall<AsyncStruct16> { public long Sum; public ValueTask HandleAsync(AsyncStruct16 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct16>] public sealed class AsyncStruct16Observer02 : IAsyncCall<AsyncStruct16> { public long Sum; public ValueTask HandleAsync(AsyncStruct16 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct16>] public sealed class AsyncStruct16Observer03 : IAsyncCall<AsyncStruct16> { public long Sum; public ValueTask HandleAsync(AsyncStruct16 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct16>] public sealed class AsyncStruct16Observer04 : IAsyncCall<AsyncStruct16> { public long Sum; public ValueTask HandleAsync(AsyncStruct16 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct16>] public sealed class AsyncStruct16Observer05 : IAsyncCall<AsyncStruct16> { public long Sum; public ValueTask HandleAsync(AsyncStruct16 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct16>] public sealed class AsyncStruct16Observer06 : IAsyncCall<AsyncStruct16> { public long Sum; public ValueTask HandleAsync(AsyncStruct16 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct16>] public sealed class AsyncStruct16Observer07 : IAsyncCall<AsyncStruct16> { public long Sum; public ValueTask HandleAsync(AsyncStruct16 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct16>] public sealed class AsyncStruct16Observer08 : IAsyncCall<AsyncStruct16> { public long Sum; public ValueTask HandleAsync(AsyncStruct16 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct16>] public sealed class AsyncStruct16Observer09 : IAsyncCall<AsyncStruct16> { public long Sum; public ValueTask HandleAsync(AsyncStruct16 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct16>] public sealed class AsyncStruct16Observer10 : IAsyncCall<AsyncStruct16> { public long Sum; public ValueTask HandleAsync(AsyncStruct16 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct16>] public sealed class AsyncStruct16Observer11 : IAsyncCall<AsyncStruct16> { public long Sum; public ValueTask HandleAsync(AsyncStruct16 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct16>] public sealed class AsyncStruct16Observer12 : IAsyncCall<AsyncStruct16> { public long Sum; public ValueTask HandleAsync(AsyncStruct16 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct16>] public sealed class AsyncStruct16Observer13 : IAsyncCall<AsyncStruct16> { public long Sum; public ValueTask HandleAsync(AsyncStruct16 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct16>] public sealed class AsyncStruct16Observer14 : IAsyncCall<AsyncStruct16> { public long Sum; public ValueTask HandleAsync(AsyncStruct16 e) { Sum += e.Value; return default; } }
[Handles<AsyncStruct16>] public sealed class AsyncStruct16Observer15 : IAsyncCall<AsyncStruct16> { public long Sum; public ValueTask HandleAsync(AsyncStruct16 e) { Sum += e.Value; return default; } }
