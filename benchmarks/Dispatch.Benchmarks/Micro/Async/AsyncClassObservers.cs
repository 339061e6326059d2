using System.Threading.Tasks;

namespace Dispatch.Benchmarks.Micro;

// One observer adds to one field and completes at once.
[Handles<AsyncClass1>] public sealed class AsyncClass1Observer00 : IAsyncCall<AsyncClass1> { public long Sum; public ValueTask HandleAsync(AsyncClass1 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass4>] public sealed class AsyncClass4Observer00 : IAsyncCall<AsyncClass4> { public long Sum; public ValueTask HandleAsync(AsyncClass4 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass4>] public sealed class AsyncClass4Observer01 : IAsyncCall<AsyncClass4> { public long Sum; public ValueTask HandleAsync(AsyncClass4 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass4>] public sealed class AsyncClass4Observer02 : IAsyncCall<AsyncClass4> { public long Sum; public ValueTask HandleAsync(AsyncClass4 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass4>] public sealed class AsyncClass4Observer03 : IAsyncCall<AsyncClass4> { public long Sum; public ValueTask HandleAsync(AsyncClass4 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass16>] public sealed class AsyncClass16Observer00 : IAsyncCall<AsyncClass16> { public long Sum; public ValueTask HandleAsync(AsyncClass16 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass16>] public sealed class AsyncClass16Observer01 : IAsyncCall<AsyncClass16> { public long Sum; public ValueTask HandleAsync(AsyncClass16 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass16>] public sealed class AsyncClass16Observer02 : IAsyncCall<AsyncClass16> { public long Sum; public ValueTask HandleAsync(AsyncClass16 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass16>] public sealed class AsyncClass16Observer03 : IAsyncCall<AsyncClass16> { public long Sum; public ValueTask HandleAsync(AsyncClass16 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass16>] public sealed class AsyncClass16Observer04 : IAsyncCall<AsyncClass16> { public long Sum; public ValueTask HandleAsync(AsyncClass16 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass16>] public sealed class AsyncClass16Observer05 : IAsyncCall<AsyncClass16> { public long Sum; public ValueTask HandleAsync(AsyncClass16 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass16>] public sealed class AsyncClass16Observer06 : IAsyncCall<AsyncClass16> { public long Sum; public ValueTask HandleAsync(AsyncClass16 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass16>] public sealed class AsyncClass16Observer07 : IAsyncCall<AsyncClass16> { public long Sum; public ValueTask HandleAsync(AsyncClass16 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass16>] public sealed class AsyncClass16Observer08 : IAsyncCall<AsyncClass16> { public long Sum; public ValueTask HandleAsync(AsyncClass16 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass16>] public sealed class AsyncClass16Observer09 : IAsyncCall<AsyncClass16> { public long Sum; public ValueTask HandleAsync(AsyncClass16 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass16>] public sealed class AsyncClass16Observer10 : IAsyncCall<AsyncClass16> { public long Sum; public ValueTask HandleAsync(AsyncClass16 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass16>] public sealed class AsyncClass16Observer11 : IAsyncCall<AsyncClass16> { public long Sum; public ValueTask HandleAsync(AsyncClass16 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass16>] public sealed class AsyncClass16Observer12 : IAsyncCall<AsyncClass16> { public long Sum; public ValueTask HandleAsync(AsyncClass16 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass16>] public sealed class AsyncClass16Observer13 : IAsyncCall<AsyncClass16> { public long Sum; public ValueTask HandleAsync(AsyncClass16 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass16>] public sealed class AsyncClass16Observer14 : IAsyncCall<AsyncClass16> { public long Sum; public ValueTask HandleAsync(AsyncClass16 e) { Sum += e.Value; return default; } }
[Handles<AsyncClass16>] public sealed class AsyncClass16Observer15 : IAsyncCall<AsyncClass16> { public long Sum; public ValueTask HandleAsync(AsyncClass16 e) { Sum += e.Value; return default; } }
